package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Whoever social care had still to say an outcome of left or died: its enquiry waits for
 * nobody any more (R9.6).
 *
 * @param resumesAssessment whether an assessment that was preserved goes on
 */
public record EnquiryEnded(CaseId episode, UUID stepUp, boolean resumesAssessment, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
