package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** What a request's clock runs by was said. */
public record SubjectAccessClockSet(UUID request, String reference, PersonId person, FamilyId family,
		LocalDate identityConfirmedOn, String complexReason, LocalDate dueOn,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
