package org.earlyhelp.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.assessment.AssessmentView;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.LeadView;
import org.earlyhelp.closure.ClosureView;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What records said at the end of 10 March 2026. */
class AsThenTests {

	private static final Instant BEFORE = Instant.parse("2026-03-10T23:59:59Z");

	private static final Instant AFTER = Instant.parse("2026-03-11T00:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

	private static final UUID OUTCOME = UUID.randomUUID();

	private final AsThen then = new AsThen(DAY, ServiceTime.at(DAY.plusDays(1), LocalTime.MIN));

	@Test
	void takesTheAssessmentThatWasHandedInByThen() {
		AssessmentView first = assessment(1, BEFORE, List.of());

		assertThat(this.then.assessment(Optional.of(assessment(2, AFTER, List.of(first))))).isEqualTo(first);
		assertThat(this.then.assessment(Optional.of(assessment(2, BEFORE, List.of(first)))).number()).isEqualTo(2);
		assertThat(this.then.assessment(Optional.of(assessment(1, AFTER, List.of())))).isNull();
		assertThat(this.then.assessment(Optional.empty())).isNull();
	}

	@Test
	void takesTheClosureThatWasProposedByThen() {
		ClosureView first = closure("First", BEFORE, null, List.of());

		assertThat(this.then.closure(Optional.of(closure("Second", AFTER, null, List.of(first))))).isEqualTo(first);
		assertThat(this.then.closure(Optional.of(closure("Only", AFTER, null, null)))).isNull();
	}

	@Test
	void letsThemLeadWhoLeftLater() {
		assertThat(this.then.leads(List.of(lead("later", AFTER, null), lead("left", BEFORE, AFTER))))
			.extracting(LeadView::username, LeadView::endedAt)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("left", null));
		assertThat(this.then.leads(List.of(lead("gone", BEFORE.minusSeconds(9), BEFORE)))).singleElement()
			.satisfies((lead) -> assertThat(lead.endedAt()).isEqualTo(BEFORE));
	}

	@Test
	void knowsNeedsPointsAndResultsOfThen() {
		var outcome = new NeedOverTime.Outcome(OUTCOME, null, "Sleeps", "Every night", null, 9,
				PlanOutcome.Progress.IMPROVED, PlanOutcome.Result.MET,
				List.of(new NeedOverTime.Point(1, DAY, 6, PlanOutcome.Progress.IMPROVED),
						new NeedOverTime.Point(2, DAY.plusDays(1), 9, PlanOutcome.Progress.IMPROVED)));
		List<NeedOverTime> now = List.of(need(DAY, List.of(outcome)), need(DAY.plusDays(1), List.of()));

		assertThat(this.then.needs(now, null)).singleElement()
			.satisfies((need) -> assertThat(need.outcomes()).singleElement().satisfies((one) -> {
				assertThat(one.points()).extracting(NeedOverTime.Point::scale).containsExactly(6);
				assertThat(one.result()).isNull();
				assertThat(one.scale()).isNull();
			}));
		assertThat(this.then.needs(now, closure("Then", BEFORE, PlanOutcome.Result.NOT_MET, null))
			.get(0)
			.outcomes()
			.get(0)).satisfies((one) -> assertThat(one.result()).isEqualTo(PlanOutcome.Result.NOT_MET));
	}

	@Test
	void tellsTheFirstOfTheChangesThatTouchIt() {
		Map<String, Instant> changes = Map.of("REVIEW_HELD", AFTER.plusSeconds(9), "TAF_MEETING_HELD", AFTER);

		assertThat(AsThen.first(changes, AsThen.OF_NEEDS)).isEqualTo(AFTER);
		assertThat(AsThen.first(changes, Set.of("CHILD_BORN"))).isNull();
	}

	private static NeedOverTime need(LocalDate on, List<NeedOverTime.Outcome> outcomes) {
		return new NeedOverTime("SLEEP", "Sleep", false, null, null, 3, on, "Tired", null, outcomes);
	}

	private static LeadView lead(String username, Instant from, Instant until) {
		return new LeadView(UUID.randomUUID(), username, "School", LeadStatus.ACCEPTED, null, from, until, null, null,
				null, null, null);
	}

	private static AssessmentView assessment(int number, Instant at, List<AssessmentView> earlier) {
		return new AssessmentView(UUID.randomUUID(), number, null, null, at, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null, earlier);
	}

	private static ClosureView closure(String name, Instant at, PlanOutcome.Result result, List<ClosureView> earlier) {
		return new ClosureView(UUID.randomUUID(), null, null, name, null, false,
				List.of(new ClosureView.OutcomeEnded(OUTCOME, "Sleeps", null, null, null, result)), null, null, null,
				null, null, null, null, null, null, at, null, null, null, null, null, earlier);
	}

}
