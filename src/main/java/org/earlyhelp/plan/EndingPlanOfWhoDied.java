package org.earlyhelp.plan;

import java.time.Clock;
import java.util.List;

import org.earlyhelp.casefile.SomebodyDied;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody plans, reviews or is reminded of anything for somebody who died: their outcomes
 * end, and the actions for them with these. What was planned stays on record.
 */
@Component
class EndingPlanOfWhoDied {

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final Clock clock;

	EndingPlanOfWhoDied(PlanOutcomes outcomes, PlanActions actions, Clock clock) {
		this.outcomes = outcomes;
		this.actions = actions;
		this.clock = clock;
	}

	@EventListener
	void on(SomebodyDied fact) {
		List<PlanAction> agreed = this.actions.of(fact.episode());
		this.outcomes.of(fact.episode())
			.stream()
			.filter((outcome) -> fact.person().equals(outcome.person()) && outcome.result() == null)
			.forEach((outcome) -> {
				outcome.ended(PlanOutcome.Result.NO_LONGER_RELEVANT);
				agreed.stream()
					.filter((action) -> action.outcomeId().equals(outcome.id()) && action.status().isOpen())
					.forEach((action) -> action.stands(PlanAction.Status.CANCELLED, null, null, this.clock.instant()));
			});
	}

}
