package org.earlyhelp.quality;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One audit, from the first grade to the agreed ones. */
class CaseAuditTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private final CaseAudit audit = CaseAudit.opened("Q-2026-000001", YearMonth.of(2026, 3),
			new Candidate(new UUID(1, 2), "T-2026-000001", "chester", false, false, false, Set.of(), Set.of()), NOW,
			NOW.plusSeconds(60));

	@Test
	void isAgreedWhereBothFindTheSame() {
		this.audit.graded(by("anna", "council", Grade.GOOD, Grade.GOOD));
		assertThat(this.audit.state()).isEqualTo(CaseAuditState.OPEN);
		this.audit.graded(by("hugo", "Health trust", Grade.GOOD, Grade.GOOD));

		assertThat(this.audit.state()).isEqualTo(CaseAuditState.AGREED);
		assertThat(this.audit.agreedOverall()).isEqualTo(Grade.GOOD);
		assertThat(this.audit.agreedGrades()).containsEntry("PLAN", Grade.GOOD);
		assertThat(this.audit.moderatedBy()).isNull();
	}

	@Test
	void takesTwoAuditorsOfDifferentAgencies() {
		this.audit.graded(by("anna", "council", Grade.GOOD, Grade.GOOD));

		assertThatExceptionOfType(GradedAlready.class)
			.isThrownBy(() -> this.audit.graded(by("anna", "council", Grade.GOOD, Grade.GOOD)));
		assertThatExceptionOfType(SameAgencyTwice.class)
			.isThrownBy(() -> this.audit.graded(by("ida", "council", Grade.GOOD, Grade.GOOD)));
		assertThat(this.audit.state()).isEqualTo(CaseAuditState.OPEN);
	}

	@Test
	void agreesTheGradesWhereTheyDifferAndKeepsTheOthers() {
		this.audit.graded(by("anna", "council", Grade.GOOD, Grade.GOOD));
		this.audit.graded(by("hugo", "Health trust", Grade.INADEQUATE, Grade.GOOD));
		assertThat(this.audit.state()).isEqualTo(CaseAuditState.DIFFERS);
		assertThat(this.audit.differing()).containsExactly("PLAN");
		assertThat(this.audit.differsOverall()).isFalse();

		this.audit.moderated(Map.of("PLAN", Grade.REQUIRES_IMPROVEMENT), null, "Read together.", "tomos", NOW);

		assertThat(this.audit.state()).isEqualTo(CaseAuditState.AGREED);
		assertThat(this.audit.agreedGrades()).containsEntry("PLAN", Grade.REQUIRES_IMPROVEMENT)
			.containsEntry("VOICE", Grade.OUTSTANDING);
		assertThat(this.audit.agreedOverall()).isEqualTo(Grade.GOOD);
	}

	@Test
	void differsOnTheWholeToo() {
		this.audit.graded(by("anna", "council", Grade.GOOD, Grade.GOOD));
		this.audit.graded(by("hugo", "Health trust", Grade.GOOD, Grade.REQUIRES_IMPROVEMENT));

		assertThat(this.audit.state()).isEqualTo(CaseAuditState.DIFFERS);
		assertThat(this.audit.differing()).isEmpty();
		assertThat(this.audit.differsOverall()).isTrue();
	}

	@Test
	void takesNoGradesOnceItsTimeIsOver() {
		this.audit.graded(by("anna", "council", Grade.GOOD, Grade.GOOD));
		this.audit.lapsed(NOW);

		assertThatExceptionOfType(CaseAuditNotInState.class)
			.isThrownBy(() -> this.audit.graded(by("hugo", "Health trust", Grade.GOOD, Grade.GOOD)));
		assertThat(this.audit.state()).isEqualTo(CaseAuditState.LAPSED);
	}

	private static Grading by(String auditor, String agency, Grade plan, Grade overall) {
		return new Grading(auditor, agency, NOW, Map.of("PLAN", plan, "VOICE", Grade.OUTSTANDING), overall, "Words.",
				List.of(), List.of());
	}

}
