package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Two people told us of the same incident; both keep their feedback (R1.4). */
public record ContactLinkedAsDuplicate(ContactId contact, ContactId duplicateOf, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.contact);
	}

}
