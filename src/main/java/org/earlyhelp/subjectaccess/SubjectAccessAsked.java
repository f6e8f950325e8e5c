package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** Somebody asked to see a record. */
public record SubjectAccessAsked(UUID request, String reference, PersonId person, FamilyId family, Requester requester,
		LocalDate receivedOn, LocalDate dueOn, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
