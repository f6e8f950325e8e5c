package org.earlyhelp.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.conformance.Deviation.Source;
import org.earlyhelp.conformance.Facts.Waived;
import org.earlyhelp.frontdoor.ThresholdAsked.DecisionMade;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.timeliness.ClockKept;
import org.earlyhelp.worklist.StepTaken;

/**
 * The rules by which what happened departs from what the model asks: one method per rule,
 * each pure, listed in {@link DeviationKind}. The sentence of each is shown to auditors
 * under {@code conformance.rule.<KIND>}.
 */
final class DeviationRules {

	private DeviationRules() {
	}

	/** All of a case, in the order in which they happened. */
	static List<Deviation> of(Facts facts, StepOrder order, Instant now) {
		ClocksOfSteps clocks = ClocksOfSteps.of(facts.steps(), facts.clocks());
		var found = new ArrayList<Deviation>();
		facts.waived().forEach((waived) -> found.add(skipped(waived)));
		facts.decisions().forEach((decision) -> againstRecommendation(decision, facts).ifPresent(found::add));
		facts.clocks().forEach((clock) -> late(clock, clocks, now).ifPresent(found::add));
		facts.steps().forEach((step) -> outOfOrder(step, facts.steps(), clocks, order).ifPresent(found::add));
		facts.steps().forEach((step) -> outsideGroup(step).ifPresent(found::add));
		found.sort(Comparator.comparing(Deviation::at));
		return List.copyOf(found);
	}

	/**
	 * A step is skipped where somebody who may override let the journey go on without it,
	 * and said why (R10.2). A step that the model itself leaves out is not.
	 */
	static Deviation skipped(Waived waived) {
		return new Deviation(DeviationKind.SKIPPED_STEP, null, null, waived.missing(), waived.at(), waived.by(), true,
				Source.LEDGER, waived.entry(), waived.entry());
	}

	/**
	 * A decision is against the recommendation where its outcome or its level is another
	 * than the table recommended at that moment (R3.1).
	 */
	static Optional<Deviation> againstRecommendation(DecisionMade decision, Facts facts) {
		if (!decision.leavesRecommendation()) {
			return Optional.empty();
		}
		return Optional.of(new Deviation(DeviationKind.AGAINST_RECOMMENDATION, null, null,
				List.of(decision.recommendedOutcome().name(), String.valueOf(decision.recommendedLevel()),
						decision.outcome().name(), decision.level(), String.valueOf(decision.number())),
				decision.at(), decision.by(), true, Source.DECISION, facts.contact(), null));
	}

	/**
	 * A clock is late where what it waits for happened after its due date, pauses and
	 * extensions counted, or has not happened and that date is past. A clock that was
	 * dropped, and one that stands still, is not.
	 */
	static Optional<Deviation> late(ClockKept clock, ClocksOfSteps clocks, Instant now) {
		if (!clock.lateAt(now)) {
			return Optional.empty();
		}
		boolean over = clock.stoppedAt() != null;
		List<String> values = over ? List.of(clock.dueAt().toString(), clock.stoppedAt().toString())
				: List.of(clock.dueAt().toString());
		return Optional.of(new Deviation(DeviationKind.LATE, clock.name(), clocks.stepOf(clock), values,
				over ? clock.stoppedAt() : clock.dueAt(), null, over, Source.CLOCK, clock.id(), null));
	}

	/**
	 * A step is out of order where it happened on an earlier day, or was recorded at an
	 * earlier moment, than a step that the model puts before it was done. The day that
	 * the fact itself tells counts where a clock kept it.
	 */
	static Optional<Deviation> outOfOrder(StepTaken step, List<StepTaken> all, ClocksOfSteps clocks, StepOrder order) {
		if (!step.done() || step.step() == null) {
			return Optional.empty();
		}
		LocalDate happened = happenedOn(step, clocks);
		return all.stream()
			.filter((other) -> other.done() && other.step() != null && order.isBefore(other.step(), step.step()))
			.filter((other) -> happened.isBefore(happenedOn(other, clocks)) || step.endedAt().isBefore(other.endedAt()))
			.filter((other) -> isFirstRound(other, all))
			.max(Comparator.comparing(StepTaken::endedAt))
			.map((other) -> new Deviation(DeviationKind.OUT_OF_ORDER, step.label(), step.id(),
					List.of(happened.toString(), other.label(), happenedOn(other, clocks).toString()), step.endedAt(),
					step.endedBy(), true, Source.STEP, step.id(), null));
	}

	/** What is done again later, as after a reopened round, was done before as well. */
	private static boolean isFirstRound(StepTaken step, List<StepTaken> all) {
		return all.stream()
			.noneMatch((other) -> other.done() && step.step().equals(other.step())
					&& other.endedAt().isBefore(step.endedAt()));
	}

	/**
	 * A step is done by somebody outside its group where, at the moment it was done,
	 * whoever did it was of none of the groups whose work it is, and neither the service
	 * itself nor the person to whom the journey offered it.
	 */
	static Optional<Deviation> outsideGroup(StepTaken step) {
		if (!step.done() || !step.outside()) {
			return Optional.empty();
		}
		return Optional.of(new Deviation(DeviationKind.OUTSIDE_GROUP, step.label(), step.id(), step.groups(),
				step.endedAt(), step.endedBy(), true, Source.STEP, step.id(), null));
	}

	/**
	 * The day of the fact, where one of its clocks kept it; else the day of recording.
	 * T08 stops when the family is first met, which is before they are asked.
	 */
	static LocalDate happenedOn(StepTaken step, ClocksOfSteps clocks) {
		LocalDate recorded = day(step.endedAt());
		return clocks.of(step)
			.stream()
			.filter((clock) -> clock.counted() && clock.timer() != Timer.T08)
			.map((clock) -> day(clock.stoppedAt()))
			.filter((day) -> !day.isAfter(recorded))
			.min(Comparator.naturalOrder())
			.orElse(recorded);
	}

	private static LocalDate day(Instant moment) {
		return ServiceTime.dayOf(moment);
	}

}
