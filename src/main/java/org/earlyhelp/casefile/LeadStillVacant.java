package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Another morning on which nobody leads a case (R6.3).
 *
 * @param vacancy which
 * @param from the first day without a lead
 * @param accountable the adviser who answers for it; null where none could be named
 */
public record LeadStillVacant(CaseId episode, UUID vacancy, LocalDate from, String accountable, LocalDate on,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
