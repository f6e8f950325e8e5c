package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Advice was given across agencies, and what becomes of it. */
public record ConsultationRecorded(ContactId contact, ConsultationResult result, String advice, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.contact);
	}

}
