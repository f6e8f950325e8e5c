package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PlanCheckId;
import org.earlyhelp.shared.Subject;

/** Whoever leads the plan answered somebody who had asked for one. */
public record PlanCheckAnswered(PlanCheckId check, CaseId episode, String response, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.check);
	}

}
