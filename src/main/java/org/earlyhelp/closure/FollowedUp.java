package org.earlyhelp.closure;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** The family was asked how it goes. */
public record FollowedUp(CaseId episode, boolean reached, Boolean exitPlanGoesOn, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
