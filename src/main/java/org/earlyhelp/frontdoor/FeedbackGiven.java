package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** The referrer was told what was decided. */
public record FeedbackGiven(ContactId contact, String method, String text, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.contact);
	}

}
