package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.FamilyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How long a glass is broken, for whom, and who looks at it (S-08). */
class BrokenGlassTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private static final CaseFacts RESTRICTED = facts(2, Set.of());

	@Test
	void isOpenFor59MinutesAnd59SecondsAndNotAt60() {
		BrokenGlass glass = broken(user("ann", Role.PRACTITIONER));

		assertThat(glass.isOpenAt(NOW.minusSeconds(1))).isFalse();
		assertThat(glass.isOpenAt(NOW)).isTrue();
		assertThat(glass.isOpenAt(NOW.plusSeconds(59 * 60 + 59))).isTrue();
		assertThat(glass.isOpenAt(NOW.plusSeconds(60 * 60))).isFalse();
		assertThat(glass.isOpenAt(NOW.plusSeconds(60 * 60 + 1))).isFalse();
	}

	@Test
	void isLookedAtByAnother() {
		User breaker = user("ann", Role.SERVICE_MANAGER);
		BrokenGlass glass = broken(breaker);
		var said = new ReviewBreakGlass(GlassFinding.RIGHT, "It was.");

		assertThatExceptionOfType(OwnGlass.class).isThrownBy(() -> glass.review(said, breaker, NOW));
		assertThat(glass.finding()).isNull();
		glass.review(said, user("bob", Role.SERVICE_MANAGER), NOW);
		assertThat(glass.finding()).isEqualTo(GlassFinding.RIGHT);
	}

	@Test
	void isToldOnceThatItsTimeIsOver() {
		BrokenGlass glass = broken(user("ann", Role.PRACTITIONER));

		assertThat(glass.close(NOW)).isTrue();
		assertThat(glass.close(NOW)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isForThoseWhoWorkWithFamiliesOrAnswerForThem(Role role) {
		boolean neverReadsACase = Set
			.of(Role.ADMIN, Role.ANALYST, Role.AUDITOR, Role.PARTNER_AUDITOR, Role.SYSTEM, Role.QUALIFIED_SOCIAL_WORKER)
			.contains(role);

		assertThat(Access.mayBreakGlass(user("ann", role), RESTRICTED)).isNotEqualTo(neverReadsACase);
	}

	@Test
	void opensNothingThatIsSealedAndNothingToAnAgencyThatTheFamilyDoesNotWantTold() {
		User ann = user("ann", Role.PRACTITIONER);

		assertThat(Access.mayBreakGlass(ann, facts(3, Set.of()))).isFalse();
		assertThat(Access.mayBreakGlass(ann, facts(2, Set.of("Police")))).isFalse();
		assertThat(Access.mayBreakGlass(ann, facts(0, Set.of("School")))).isTrue();
	}

	private static BrokenGlass broken(User by) {
		CaseFile file = CaseFile.proposed("T-2026-000001",
				new OpenCase(FamilyId.next(), null, "2", "2A", null, List.of(), null, NOW, null, null), "chester", "1",
				NOW);
		return BrokenGlass.by(by, file, new BreakGlass(GlassReason.RISK_OF_HARM, "A neighbour heard a child scream."),
				"G-2026-000001", NOW, NOW.plus(BreakingGlass.LASTS));
	}

	private static CaseFacts facts(int restriction, Set<String> excluded) {
		return new CaseFacts("chester", null, null, Set.of(), excluded, restriction, Set.of(), false, false, true);
	}

	private static User user(String name, Role role) {
		return new User(name, name, "Police", Set.of(role), Set.of());
	}

}
