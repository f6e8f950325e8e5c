package org.earlyhelp.quality;

import java.time.Instant;

import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Two auditors are asked to grade a case file. */
public record CaseAuditOpened(CaseAuditId audit, CaseId episode, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.audit);
	}

}
