package org.earlyhelp.workflow.steps;

import java.util.UUID;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.stepping.AgencyChallenges;
import org.earlyhelp.stepping.AlertingDuty;
import org.earlyhelp.stepping.Escalations;
import org.earlyhelp.stepping.StepUps;

import org.springframework.stereotype.Component;

/**
 * What the processes StepUp and Escalation ask of the domain, by the id of the matter,
 * and AgencyChallenge by that of the challenge. Public, because BPMN expressions call it.
 */
@Component
public class StepUpSteps {

	private final StepUps stepUps;

	private final Escalations escalations;

	private final AgencyChallenges challenges;

	private final Staff staff;

	private final AlertingDuty alerting;

	private final Profile profile;

	StepUpSteps(StepUps stepUps, Escalations escalations, AgencyChallenges challenges, Staff staff,
			AlertingDuty alerting, Profile profile) {
		this.challenges = challenges;
		this.staff = staff;
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

	/** Who answers for the agency; null where an adviser rings it. */
	public String whoAnswers(String challenge) {
		return this.challenges.called(ChallengeId.of(challenge)).askedOf();
	}

	/**
	 * The adviser who challenged the agency; null where it was none, so that one takes
	 * it.
	 */
	public String whoFollows(String challenge) {
		String raiser = this.challenges.called(ChallengeId.of(challenge)).raisedBy();
		return this.staff.called(raiser).filter((user) -> user.is(Role.TAF_ADVISER)).map(User::username).orElse(null);
	}

	/** Whether social care's service manager answers the challenge. */
	public boolean isSenior(String escalation) {
		return this.escalations.called(UUID.fromString(escalation)).senior();
	}

}
