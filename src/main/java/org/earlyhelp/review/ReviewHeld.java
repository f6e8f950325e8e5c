package org.earlyhelp.review;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** The plan was reviewed; it counts only if the family contributed (R8.1). */
public record ReviewHeld(CaseId episode, LocalDate heldOn, boolean counts, boolean drifted, LocalDate nextReviewOn,
		String stillRightLevel, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
