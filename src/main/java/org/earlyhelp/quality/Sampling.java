package org.earlyhelp.quality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.text.Sha256;

/**
 * How a month's cases are drawn (T28), by a rule that anybody can follow by hand. Those
 * that can be audited are put in the order of the SHA-256 of the seed, a colon and the
 * case's reference; the first ones are drawn. Where none of them was closed or stepped up
 * and another was, the first such takes the place of the last. Pure.
 */
final class Sampling {

	/** Kept with each sample; another rule is another version. */
	static final String RULE = "1";

	private final List<User> auditors;

	/**
	 * @param auditors everybody who audits now
	 */
	Sampling(List<User> auditors) {
		this.auditors = List.copyOf(auditors);
	}

	/** Why a case is not among those that can be drawn. */
	enum Exclusion {

		/** Auditors do not see it. */
		RESTRICTED,
		/** Another's turn. */
		AUDITED_LATELY,
		/** No two auditors of different agencies may, and did not work on it. */
		NOBODY_TO_AUDIT

	}

	/**
	 * What can be drawn, and what cannot.
	 *
	 * @param eligible by reference
	 */
	record Sorted(List<Candidate> eligible, Map<Exclusion, Integer> excluded) {
	}

	/** Tells those that can be audited from the others. */
	Sorted sort(List<Candidate> candidates) {
		var eligible = new ArrayList<Candidate>();
		var excluded = new EnumMap<Exclusion, Integer>(Exclusion.class);
		for (Candidate candidate : candidates) {
			Exclusion why = whyNot(candidate);
			if (why == null) {
				eligible.add(candidate);
			}
			else {
				excluded.merge(why, 1, Integer::sum);
			}
		}
		eligible.sort(Comparator.comparing(Candidate::reference));
		return new Sorted(List.copyOf(eligible), excluded);
	}

	private Exclusion whyNot(Candidate candidate) {
		if (candidate.restricted()) {
			return Exclusion.RESTRICTED;
		}
		if (candidate.auditedLately()) {
			return Exclusion.AUDITED_LATELY;
		}
		return hasTwoAuditors(candidate) ? null : Exclusion.NOBODY_TO_AUDIT;
	}

	/** One of the council and one of another agency; neither worked on it. */
	private boolean hasTwoAuditors(Candidate candidate) {
		return this.auditors.stream()
			.filter((one) -> one.is(Role.AUDITOR) && mayAudit(one, candidate))
			.anyMatch((one) -> this.auditors.stream()
				.anyMatch((other) -> other.is(Role.PARTNER_AUDITOR) && !other.agency().equals(one.agency())
						&& mayAudit(other, candidate)));
	}

	private static boolean mayAudit(User auditor, Candidate candidate) {
		return !candidate.workedOnBy().contains(auditor.username())
				&& !candidate.excludedAgencies().contains(auditor.agency());
	}

	/**
	 * @param size how many; fewer where there are fewer
	 */
	static List<Candidate> draw(String seed, List<Candidate> eligible, int size) {
		List<Candidate> ordered = eligible.stream()
			.sorted(Comparator.comparing((Candidate candidate) -> rank(seed, candidate.reference())))
			.toList();
		var drawn = new ArrayList<>(ordered.subList(0, Math.min(size, ordered.size())));
		if (drawn.stream().noneMatch(Candidate::ended)) {
			ordered.stream()
				.filter(Candidate::ended)
				.findFirst()
				.ifPresent((ended) -> drawn.set(drawn.size() - 1, ended));
		}
		return List.copyOf(drawn);
	}

	/** Where a case stands in the draw: the lowest come first. */
	static String rank(String seed, String reference) {
		return Sha256.hex((seed + ":" + reference).getBytes(StandardCharsets.UTF_8));
	}

}
