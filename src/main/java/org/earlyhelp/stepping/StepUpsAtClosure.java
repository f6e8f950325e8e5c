package org.earlyhelp.stepping;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Component;

/** What a closure must know of a case's step-ups, and what becomes of them with it. */
@Component
public class StepUpsAtClosure {

	private final Escalations escalations;

	private final StandingOfStepUps standing;

	StepUpsAtClosure(Escalations escalations, StandingOfStepUps standing) {
		this.escalations = escalations;
		this.standing = standing;
	}

	/** Whether somebody challenges what social care says, and nobody has answered. */
	public boolean isChallenged(CaseId episode) {
		return this.escalations.countWaiting(episode.value()) > 0;
	}

	/** The case is closed: what social care returned can no longer be challenged. */
	public void end(CaseId episode, Instant at) {
		this.standing.endAll(episode, at);
	}

}
