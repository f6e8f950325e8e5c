package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody said whether they will lead after a step-down.
 *
 * @param handoverOn when the two services meet; null where no day is agreed
 */
public record StepDownLeadAgreed(CaseId episode, UUID stepDown, String practitioner, LeadStatus status,
		LocalDate handoverOn, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
