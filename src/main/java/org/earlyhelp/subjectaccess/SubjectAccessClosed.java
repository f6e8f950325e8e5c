package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** A request to see a record was closed without a pack. */
public record SubjectAccessClosed(UUID request, String reference, PersonId person, FamilyId family, String reason,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
