package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Somebody stands in on a case for who is away: sees it, and has their work. */
public record CoverBegan(CaseId episode, String practitioner, String cover, LocalDate until, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
