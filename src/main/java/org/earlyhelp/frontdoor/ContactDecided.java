package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** The front door decided what follows (R3.3: feedback is now due). */
public record ContactDecided(ContactId contact, Outcome outcome, String level, Instant receivedAt, int decisionVersion,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.contact);
	}

}
