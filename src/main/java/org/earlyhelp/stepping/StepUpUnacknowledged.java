package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Nobody at social care has said that they have an urgent step-up: the duty manager is
 * told, each hour (R9.1).
 *
 * @param alert which time it is, from 1
 */
public record StepUpUnacknowledged(CaseId episode, UUID stepUp, int alert, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
