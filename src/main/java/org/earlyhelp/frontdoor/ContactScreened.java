package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The front door looked: what is known, how urgent it is, and whether the referrer is
 * asked for more (R2.6).
 */
public record ContactScreened(ContactId contact, Rag rag, Instant receivedAt, boolean referrerAsked, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.contact);
	}

}
