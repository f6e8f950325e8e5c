package org.earlyhelp.message;

import java.time.Instant;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody marked what they were told as read.
 *
 * @param until what was told up to then
 */
public record MessagesRead(Instant until, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
