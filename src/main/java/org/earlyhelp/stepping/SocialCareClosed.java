package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Social care closes its side, the handover being complete (R10.2). */
public record SocialCareClosed(CaseId episode, UUID stepDown, LocalDate closedOn, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
