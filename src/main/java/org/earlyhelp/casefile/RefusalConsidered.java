package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** A refusal was thought through, with an adviser, and the risk weighed (R4.3). */
public record RefusalConsidered(CaseId episode, RefusalDecision decision, String riskConsideration, LocalDate reofferOn,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
