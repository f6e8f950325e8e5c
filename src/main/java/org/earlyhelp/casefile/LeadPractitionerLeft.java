package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The lead practitioner stops leading (R6.4). Their open work and actions are handed over
 * with it; their access ends with the last day.
 *
 * @param assignment the row of their lead that ends
 * @param successor who leads from now on; null where there is a vacancy
 * @param accountable the adviser who answers for the case meanwhile (R6.3); null where
 * somebody follows at once
 */
public record LeadPractitionerLeft(CaseId episode, UUID assignment, String leaver, LeadEndReason endReason,
		LocalDate lastDay, String successor, String accountable, LocalDate familyInformedOn, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
