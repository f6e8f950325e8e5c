package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** Somebody else was asked whether they mind, or answered. */
public record ThirdPartyConsulted(UUID request, String reference, PersonId person, FamilyId family, String whom,
		LogConsultation.Answer answer, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
