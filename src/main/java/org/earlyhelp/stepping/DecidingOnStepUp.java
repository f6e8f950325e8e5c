package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.UUID;

import org.earlyhelp.casefile.CaseFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes a decision on a step-up, the first or a new one, and tells what follows: by the
 * manager who has it to decide, or by whoever answers a challenge.
 */
@Component
class DecidingOnStepUp {

	private final StepUpDecisions decisions;

	private final StandingOfStepUps standing;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecidingOnStepUp(StepUpDecisions decisions, StandingOfStepUps standing, ApplicationEventPublisher events,
			Clock clock) {
		this.decisions = decisions;
		this.standing = standing;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param escalation the challenge that brings it; null for none
	 * @throws StepUpNotInState where it can no longer be decided
	 */
	void decide(CaseFile file, StepUp stepUp, DecideStepUp said, String by, UUID escalation) {
		StepUpState before = stepUp.state();
		stepUp.decided(said, by, this.clock.instant());
		int number = this.decisions.findByStepUpIdOrderByNumber(stepUp.id()).size() + 1;
		this.decisions.save(StepUpDecision.made(stepUp, number, said, by, this.clock.instant(), escalation));
		boolean preservedBefore = file.assessmentPreserved();
		this.standing.settle(file);
		file.changed();
		this.events.publishEvent(new StepUpDecided(file.id(), stepUp.id(), number, said.decision(), before, escalation,
				file.assessmentPreserved() && !preservedBefore, preservedBefore && !file.assessmentPreserved(),
				file.family(), this.clock.instant()));
		this.standing.tellWhereSettled(file);
	}

}
