package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The lead practitioner rang whoever asked for the plan, or chose not to. */
@Component
class AnsweringPlanCheck {

	private final PlanChecks checks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnsweringPlanCheck(PlanChecks checks, ApplicationEventPublisher events, Clock clock) {
		this.checks = checks;
		this.events = events;
		this.clock = clock;
	}

	void complete(WorkItem item, AnswerContact answer) {
		PlanCheck check = this.checks.called(item.planCheck());
		Instant now = this.clock.instant();
		check.answered(answer.response(), item.user().username(), now);
		this.events
			.publishEvent(new PlanCheckAnswered(check.id(), check.episode(), answer.response(), check.family(), now));
	}

}
