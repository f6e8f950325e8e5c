package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A file of contacts was held against who is on record, and nothing of it was taken in.
 *
 * @param sha256 of its bytes, in hexadecimal digits: which file it was
 */
public record ContactsRehearsed(String sha256, int contacts, int matches, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
