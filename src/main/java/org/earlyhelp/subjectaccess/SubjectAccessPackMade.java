package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** A pack was made for whoever asked to see a record. */
public record SubjectAccessPackMade(UUID request, String reference, PersonId person, FamilyId family, int released,
		int redacted, int withheld, String sha256, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
