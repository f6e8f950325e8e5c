package org.earlyhelp.plan;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The team met around the family. A meeting that is not quorate counts as a discussion of
 * professionals (R7.2).
 */
public record TafMeetingHeld(CaseId episode, LocalDate heldOn, boolean quorate, LocalDate nextReviewOn, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
