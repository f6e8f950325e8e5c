package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.casefile.Consent;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Social care steps a family down (R10.1): it is taken on, whether or not somebody leads.
 *
 * @param assessmentFollows whether an assessment is to be made (R5.3)
 * @param withoutLead whether no agency offered to lead
 */
public record StepDownReceived(CaseId episode, UUID stepDown, LocalDate agreedOn, Consent consent,
		boolean assessmentFollows, boolean withoutLead, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
