package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Social care and early help met with the family. A meeting that is not quorate makes no
 * plan (R7.2).
 *
 * @param agreedOn when the step-down was agreed: its first review counts from there
 */
public record HandoverMeetingHeld(CaseId episode, UUID stepDown, LocalDate agreedOn, LocalDate heldOn, boolean quorate,
		LocalDate nextReviewOn, LocalDate socialCareClosedOn, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
