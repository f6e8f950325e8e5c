package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Social care said what its work came to for a child (R9.6).
 *
 * @param enquiryOver whether that was the last child that it had to say it for
 */
public record StepUpOutcomeRecorded(CaseId episode, UUID stepUp, PersonId child, ChildStatus status, LocalDate on,
		boolean enquiryOver, boolean resumesAssessment, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
