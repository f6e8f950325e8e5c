package org.earlyhelp.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.conformance.Facts.Waived;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.ThresholdAsked.DecisionMade;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.timeliness.ClockKept;
import org.earlyhelp.timeliness.DeadlineState;
import org.earlyhelp.worklist.StepTaken;
import org.earlyhelp.worklist.TaskState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules by which what happened departs from the model. */
class DeviationRulesTests {

	private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

	/** Allocation, agreement, assessment and meeting come in this order; no others do. */
	private static final List<String> ORDER = List.of("allocate-assessor", "record-consent", "complete-assessment",
			"hold-taf-meeting");

	private static final StepOrder MODEL = (step, other) -> ORDER.contains(step.substring(2))
			&& ORDER.contains(other.substring(2))
			&& ORDER.indexOf(step.substring(2)) < ORDER.indexOf(other.substring(2));

	@Test
	void findsNothingWhereAllIsAsTheModelAsks() {
		StepTaken allocated = done("allocate-assessor", "2026-03-03T10:00:00Z");
		StepTaken agreed = done("record-consent", "2026-03-04T10:00:00Z");
		ClockKept inTime = clock(Timer.T07, DeadlineState.MET, "2026-03-04T17:00:00Z", "2026-03-03T10:00:00Z");

		assertThat(found(List.of(allocated, agreed), List.of(inTime))).isEmpty();
	}

	@Test
	void namesAClockThatWasMissedAndTheStepThatStoppedIt() {
		StepTaken allocated = done("allocate-assessor", "2026-03-06T10:00:00Z");
		ClockKept missed = clock(Timer.T07, DeadlineState.MISSED, "2026-03-04T17:00:00Z", "2026-03-06T10:00:00Z");

		List<Deviation> found = found(List.of(allocated), List.of(missed));

		assertThat(found).singleElement().satisfies((late) -> {
			assertThat(late.kind()).isEqualTo(DeviationKind.LATE);
			assertThat(late.task()).isEqualTo(allocated.id());
			assertThat(late.values()).containsExactly("2026-03-04T17:00:00Z", "2026-03-06T10:00:00Z");
			assertThat(late.over()).isTrue();
			assertThat(late.recordId()).isEqualTo(missed.id());
		});
	}

	@Test
	void countsAClockThatStillRunsAsLateOnceItsDateIsPastAndNotWhileItStands() {
		ClockKept running = clock(Timer.T16, DeadlineState.RUNNING, "2026-05-29T16:00:00Z", null);
		ClockKept ahead = clock(Timer.T16, DeadlineState.RUNNING, "2026-06-01T12:00:00Z", null);
		ClockKept standing = new ClockKept(UUID.randomUUID(), Timer.T16, "Review", "1", null, DeadlineState.RUNNING,
				NOW, Instant.parse("2026-05-29T16:00:00Z"), NOW, null, true);
		ClockKept dropped = clock(Timer.T16, DeadlineState.STOPPED, "2026-05-01T16:00:00Z", "2026-05-20T16:00:00Z");

		List<Deviation> found = found(List.of(), List.of(running, ahead, standing, dropped));

		assertThat(found).singleElement().satisfies((late) -> {
			assertThat(late.recordId()).isEqualTo(running.id());
			assertThat(late.over()).isFalse();
		});
	}

	@Test
	void namesADecisionThatLeavesItsRecommendation() {
		DecisionMade followed = decision(1, Outcome.TAF_NEW, "PP");
		DecisionMade otherLevel = decision(2, Outcome.TAF_NEW, "UP");
		DecisionMade otherOutcome = decision(3, Outcome.NFA, "PP");
		UUID contact = UUID.randomUUID();

		List<Deviation> found = DeviationRules.of(
				new Facts(List.of(), List.of(), contact, List.of(followed, otherLevel, otherOutcome), List.of()), MODEL,
				NOW);

		assertThat(found).extracting(Deviation::kind).containsOnly(DeviationKind.AGAINST_RECOMMENDATION);
		assertThat(found).extracting(Deviation::values)
			.containsExactly(List.of("TAF_NEW", "PP", "TAF_NEW", "UP", "2"),
					List.of("TAF_NEW", "PP", "NFA", "PP", "3"));
		assertThat(found).extracting(Deviation::recordId).containsOnly(contact);
	}

	@Test
	void aDecisionThatNobodyRecommendedIsAgainstNothing() {
		var alone = new DecisionMade(1, Outcome.NFA, "UP", null, null, null, "1", "front-door-manager", NOW);

		assertThat(alone.leavesRecommendation()).isFalse();
	}

	@Test
	void namesAStepThatWasRecordedBeforeWhatComesBeforeIt() {
		StepTaken agreed = done("record-consent", "2026-03-03T10:00:00Z");
		StepTaken allocated = done("allocate-assessor", "2026-03-03T11:00:00Z");

		List<Deviation> found = found(List.of(allocated, agreed), List.of());

		assertThat(found).singleElement().satisfies((early) -> {
			assertThat(early.kind()).isEqualTo(DeviationKind.OUT_OF_ORDER);
			assertThat(early.task()).isEqualTo(agreed.id());
			assertThat(early.values()).containsExactly("2026-03-03", "allocate-assessor", "2026-03-03");
		});
	}

	@Test
	void goesByTheDayOfTheFactWhereAClockKeptIt() {
		StepTaken assessed = done("complete-assessment", "2026-03-09T10:00:00Z");
		StepTaken met = done("hold-taf-meeting", "2026-03-10T10:00:00Z");
		ClockKept afterAssessment = clock(Timer.T11, DeadlineState.MET, "2026-03-23T17:00:00Z", "2026-03-09T10:00:00Z");
		ClockKept afterAgreement = clock(Timer.T12, DeadlineState.MET, "2026-04-20T16:00:00Z", "2026-03-05T17:00:00Z");

		List<Deviation> found = found(List.of(assessed, met), List.of(afterAssessment, afterAgreement));

		assertThat(found).singleElement().satisfies((early) -> {
			assertThat(early.task()).isEqualTo(met.id());
			assertThat(early.values()).containsExactly("2026-03-05", "complete-assessment", "2026-03-09");
		});
	}

	@Test
	void doesNotTakeTheFirstMeetingWithTheFamilyForItsAgreement() {
		StepTaken allocated = done("allocate-assessor", "2026-03-03T10:00:00Z");
		StepTaken agreed = done("record-consent", "2026-03-06T10:00:00Z");
		ClockKept firstMet = clock(Timer.T08, DeadlineState.MET, "2026-03-09T17:00:00Z", "2026-03-02T17:00:00Z");
		ClockKept asked = clock(Timer.T09, DeadlineState.MET, "2026-03-16T17:00:00Z", "2026-03-06T10:00:00Z");

		assertThat(found(List.of(allocated, agreed), List.of(firstMet, asked))).isEmpty();
		assertThat(DeviationRules.happenedOn(agreed, ClocksOfSteps.of(List.of(agreed), List.of(firstMet, asked))))
			.isEqualTo(LocalDate.of(2026, 3, 6));
	}

	@Test
	void stepsThatTheModelPutsInNoOrderMayComeAsTheyLike() {
		StepTaken reviewed = done("review-plan", "2026-05-03T10:00:00Z");
		StepTaken copied = done("send-family-copy", "2026-05-02T10:00:00Z");

		assertThat(found(List.of(reviewed, copied), List.of())).isEmpty();
	}

	@Test
	void aRoundThatComesAgainIsNotOutOfOrder() {
		StepTaken agreed = done("record-consent", "2026-03-03T10:00:00Z");
		StepTaken assessed = done("complete-assessment", "2026-03-20T10:00:00Z");
		StepTaken agreedAgain = done("record-consent", "2026-04-20T10:00:00Z");

		assertThat(found(List.of(agreed, assessed, agreedAgain), List.of())).isEmpty();
	}

	@Test
	void namesWhoDidWorkOfOthers() {
		StepTaken outside = step("allocate-assessor", TaskState.DONE, "2026-03-03T10:00:00Z", true);
		StepTaken open = step("allocate-assessor", TaskState.OPEN, null, true);

		List<Deviation> found = found(List.of(outside, open), List.of());

		assertThat(found).singleElement().satisfies((departure) -> {
			assertThat(departure.kind()).isEqualTo(DeviationKind.OUTSIDE_GROUP);
			assertThat(departure.by()).isEqualTo("practitioner-health");
			assertThat(departure.values()).containsExactly("taf-adviser");
		});
	}

	@Test
	void namesWhatWasSkippedByAnOverride() {
		UUID entry = UUID.randomUUID();
		var waived = new Waived(List.of("LEAD", "DATE"), "social-care-service-manager", NOW, entry);

		List<Deviation> found = DeviationRules.of(new Facts(List.of(), List.of(), null, List.of(), List.of(waived)),
				MODEL, NOW);

		assertThat(found).singleElement().satisfies((skipped) -> {
			assertThat(skipped.kind()).isEqualTo(DeviationKind.SKIPPED_STEP);
			assertThat(skipped.values()).containsExactly("LEAD", "DATE");
			assertThat(skipped.entry()).isEqualTo(entry);
		});
	}

	@Test
	void givesEachClockToOneStepAlone() {
		StepTaken first = done("review-plan", "2026-04-10T10:00:00Z");
		StepTaken second = done("review-plan", "2026-05-20T10:00:00Z");
		ClockKept toFirst = clock(Timer.T15, DeadlineState.MISSED, "2026-04-08T16:00:00Z", "2026-04-10T10:00:00Z");
		ClockKept toSecond = clock(Timer.T16, DeadlineState.MET, "2026-05-25T16:00:00Z", "2026-05-20T10:00:00Z");

		ClocksOfSteps clocks = ClocksOfSteps.of(List.of(first, second), List.of(toFirst, toSecond));

		assertThat(clocks.dueOf(first)).contains(toFirst);
		assertThat(clocks.dueOf(second)).contains(toSecond);
		assertThat(found(List.of(first, second), List.of(toFirst, toSecond))).singleElement()
			.satisfies((late) -> assertThat(late.task()).isEqualTo(first.id()));
	}

	private static List<Deviation> found(List<StepTaken> steps, List<ClockKept> clocks) {
		return DeviationRules.of(new Facts(steps, clocks, null, List.of(), List.of()), MODEL, NOW);
	}

	private static StepTaken done(String type, String at) {
		return step(type, TaskState.DONE, at, false);
	}

	private static StepTaken step(String type, TaskState state, String ended, boolean outside) {
		return new StepTaken(UUID.randomUUID(), type, type, "P:" + type, false, null, List.of("taf-adviser"),
				Instant.parse("2026-03-02T09:00:00Z"), state, (ended != null) ? Instant.parse(ended) : null,
				(ended != null) ? "practitioner-health" : null, null, null, outside);
	}

	private static ClockKept clock(Timer timer, DeadlineState state, String due, String stopped) {
		return new ClockKept(UUID.randomUUID(), timer, timer.name(), "1", null, state,
				Instant.parse("2026-03-02T09:00:00Z"), Instant.parse(due), Instant.parse(due),
				(stopped != null) ? Instant.parse(stopped) : null, false);
	}

	private static DecisionMade decision(int number, Outcome outcome, String level) {
		return new DecisionMade(number, outcome, level, Outcome.TAF_NEW, "PP", null, "1", "front-door-manager",
				NOW.plusSeconds(number));
	}

}
