package org.earlyhelp.quality;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * What an audit asked was done.
 *
 * @param asked which
 */
public record AuditActionDone(CaseAuditId audit, UUID asked, CaseId episode, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.audit);
	}

}
