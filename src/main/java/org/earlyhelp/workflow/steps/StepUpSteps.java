package org.earlyhelp.workflow.steps;

import java.util.UUID;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.stepping.AlertingDuty;
import org.earlyhelp.stepping.Escalations;
import org.earlyhelp.stepping.StepUps;

import org.springframework.stereotype.Component;

/**
 * What the processes StepUp and Escalation ask of the domain, by the id of the matter.
 * Public, because BPMN expressions call it.
 */
@Component
public class StepUpSteps {

	private final StepUps stepUps;

	private final Escalations escalations;

	private final AlertingDuty alerting;

	private final Profile profile;

	StepUpSteps(StepUps stepUps, Escalations escalations, AlertingDuty alerting, Profile profile) {
		this.stepUps = stepUps;
		this.escalations = escalations;
		this.alerting = alerting;
		this.profile = profile;
	}

	/** How often the duty manager is told, as the engine repeats it (R9.1). */
	public String alertCycle(String stepUp) {
		return "R/PT%dH".formatted(this.profile.stepping().alert().amount());
	}

	/** Tells the duty manager, unless somebody has it. */
	public void alert(String stepUp) {
		this.alerting.alert(UUID.fromString(stepUp));
	}

	/** Whether social care has answered: by a challenge, after the first answer. */
	public boolean isDecided(String stepUp) {
		return !this.stepUps.called(UUID.fromString(stepUp)).state().awaitsAnswer();
	}

	/** Who asked for it. */
	public String requester(String stepUp) {
		return this.stepUps.called(UUID.fromString(stepUp)).requestedBy();
	}

	/** Whether social care's service manager answers the challenge. */
	public boolean isSenior(String escalation) {
		return this.escalations.called(UUID.fromString(escalation)).senior();
	}

}
