package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A case rests, and its clocks with it.
 *
 * @param until the day on which it goes on by itself
 */
public record CaseSuspended(CaseId episode, LocalDate until, String reason, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
