package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Social care said in writing that it has started (R9.2).
 *
 * @param enquiryOpen whether a child has no outcome of the enquiry yet (R9.6)
 */
public record SocialCareStarted(CaseId episode, UUID stepUp, LocalDate startedOn, boolean enquiryOpen,
		boolean resumesAssessment, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
