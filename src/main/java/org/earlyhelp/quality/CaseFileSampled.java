package org.earlyhelp.quality;

import java.time.Instant;

import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A case was drawn: auditors read it until then at the latest.
 */
public record CaseFileSampled(CaseId episode, CaseAuditId audit, Instant until, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
