package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** The family said whether they want to take part. */
public record ConsentRecorded(CaseId episode, Consent decision, LocalDate decidedOn, LocalDate firstContactOn,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
