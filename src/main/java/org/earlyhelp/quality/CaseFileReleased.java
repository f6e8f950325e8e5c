package org.earlyhelp.quality;

import java.time.Instant;

import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** The audit of a case is over: auditors no longer read it. */
public record CaseFileReleased(CaseId episode, CaseAuditId audit, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
