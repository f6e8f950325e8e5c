package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Social care decided, or decided anew.
 *
 * @param number the version of the decision, from 1 (R3.4)
 * @param before where the step-up was until then
 * @param escalation the challenge that brought it; null for none
 * @param preservesAssessment whether an assessment stays as it was: its clock is stopped
 * (R5.4)
 * @param resumesAssessment whether one that was preserved goes on
 */
public record StepUpDecided(CaseId episode, UUID stepUp, int number, StepUpAnswer decision, StepUpState before,
		UUID escalation, boolean preservesAssessment, boolean resumesAssessment, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
