package org.earlyhelp.quality;

import java.time.Instant;

import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** An auditor found a part of a case file, or the whole, inadequate. */
public record CaseFoundInadequate(CaseAuditId audit, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.audit);
	}

}
