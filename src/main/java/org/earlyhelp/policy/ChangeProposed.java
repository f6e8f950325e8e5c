package org.earlyhelp.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody proposed a change of the profile.
 *
 * @param timer null for a threshold
 * @param due null for a threshold
 */
public record ChangeProposed(UUID change, ChangeKind kind, Timer timer, String due, String limit, LocalDate from,
		boolean moveOpen, String reason, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
