package org.earlyhelp.workflow;

import java.time.Instant;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody had work that had stopped tried again.
 *
 * @param job the engine's id
 * @param process the model's id; null where it belongs to none
 * @param step the model's id of what had failed; null where that is not known
 * @param stoppedAt when it had been left alone
 */
public record WorkTriedAgain(String job, String process, String step, Instant stoppedAt,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
