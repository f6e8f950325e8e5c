package org.earlyhelp.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.text.Sha256;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** How a month's cases are drawn (T28). */
class SamplingTests {

	private static final User COUNCIL = auditor("anna", "council", Role.AUDITOR);

	private static final User HEALTH = auditor("hugo", "Health trust", Role.PARTNER_AUDITOR);

	private static final User SCHOOL = auditor("sara", "School", Role.PARTNER_AUDITOR);

	@Test
	void drawsTheSameFromTheSameSeedInWhateverOrder() {
		List<Candidate> cases = cases(40);
		List<Candidate> turned = cases.stream().sorted(Comparator.comparing(Candidate::reference).reversed()).toList();

		assertThat(Sampling.draw("seed", cases, 2)).isEqualTo(Sampling.draw("seed", turned, 2)).hasSize(2);
		assertThat(IntStream.range(0, 20).mapToObj((seed) -> Sampling.draw("seed " + seed, cases, 2)).distinct())
			.hasSizeGreaterThan(10);
	}

	@Test
	void drawsThoseWhoseHashIsLowestAsAnybodyCanReckon() {
		List<Candidate> cases = cases(25);

		List<String> byHand = cases.stream()
			.map(Candidate::reference)
			.sorted(Comparator.comparing((String reference) -> Sha256.hex(("s33d:" + reference).getBytes(UTF_8))))
			.limit(3)
			.toList();

		assertThat(Sampling.draw("s33d", cases, 3)).extracting(Candidate::reference).isEqualTo(byHand);
	}

	@Test
	void drawsOneThatWasClosedOrSteppedUpWhereThereIsOne() {
		for (int seed = 0; seed < 30; seed++) {
			List<Candidate> cases = cases(30);
			var withEnded = new java.util.ArrayList<>(cases);
			withEnded.set(7, ended(cases.get(7)));

			List<Candidate> drawn = Sampling.draw("seed " + seed, withEnded, 2);

			assertThat(drawn).hasSize(2).doesNotHaveDuplicates();
			assertThat(drawn).filteredOn(Candidate::ended).hasSize(1);
		}
	}

	@Test
	void drawsAllWhereThereAreFewer() {
		assertThat(Sampling.draw("seed", cases(1), 2)).hasSize(1);
		assertThat(Sampling.draw("seed", List.of(), 2)).isEmpty();
	}

	@Test
	void leavesOutWhatAuditorsMayNotSeeAndSaysWhy() {
		var sampling = new Sampling(List.of(COUNCIL, HEALTH));
		Candidate restricted = candidate("T-1", true, false, Set.of(), Set.of());
		Candidate lately = candidate("T-2", false, true, Set.of(), Set.of());
		Candidate excluded = candidate("T-3", false, false, Set.of("Health trust"), Set.of());
		Candidate worked = candidate("T-4", false, false, Set.of(), Set.of("anna"));
		Candidate good = candidate("T-5", false, false, Set.of("School"), Set.of("somebody"));

		Sampling.Sorted sorted = sampling.sort(List.of(restricted, lately, excluded, worked, good));

		assertThat(sorted.eligible()).containsExactly(good);
		assertThat(sorted.excluded()).containsEntry(Sampling.Exclusion.RESTRICTED, 1)
			.containsEntry(Sampling.Exclusion.AUDITED_LATELY, 1)
			.containsEntry(Sampling.Exclusion.NOBODY_TO_AUDIT, 2);
	}

	@Test
	void asksForTwoAuditorsOfDifferentAgencies() {
		Candidate any = candidate("T-1", false, false, Set.of(), Set.of());
		User ofCouncilToo = auditor("ida", "council", Role.PARTNER_AUDITOR);

		assertThat(new Sampling(List.of(COUNCIL)).sort(List.of(any)).eligible()).isEmpty();
		assertThat(new Sampling(List.of(COUNCIL, ofCouncilToo)).sort(List.of(any)).eligible()).isEmpty();
		assertThat(new Sampling(List.of(HEALTH, SCHOOL)).sort(List.of(any)).eligible()).isEmpty();
		assertThat(new Sampling(List.of(COUNCIL, SCHOOL)).sort(List.of(any)).eligible()).containsExactly(any);
	}

	private static List<Candidate> cases(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> candidate("T-2026-%06d".formatted(number), false, false, Set.of(), Set.of()))
			.toList();
	}

	private static Candidate ended(Candidate one) {
		return new Candidate(one.episode(), one.reference(), one.district(), true, false, false, Set.of(), Set.of());
	}

	private static Candidate candidate(String reference, boolean restricted, boolean lately, Set<String> excluded,
			Set<String> workedOnBy) {
		return new Candidate(new UUID(1, reference.hashCode()), reference, "chester", false, restricted, lately,
				excluded, workedOnBy);
	}

	private static User auditor(String name, String agency, Role role) {
		return new User(name, name, agency, Set.of(role), Set.of());
	}

}
