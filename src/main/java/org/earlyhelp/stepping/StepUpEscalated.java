package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody challenged what social care says (2.12).
 *
 * @param overtakes the stage before, where nobody answered it; else null
 */
public record StepUpEscalated(CaseId episode, UUID stepUp, UUID escalation, int stage, boolean childAtRisk,
		UUID overtakes, FamilyId family, Instant occurredAt) implements DomainEvent {

	/** Whether its stage is answered by social care's service manager. */
	public boolean isForSeniors() {
		return this.stage >= Escalation.SENIOR_STAGE;
	}

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
