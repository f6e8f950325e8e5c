package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** The lead practitioner answered a contact about a family that has a plan (R2.1). */
public record ContactAnswered(ContactId contact, String response, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.contact);
	}

}
