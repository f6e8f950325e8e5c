package org.earlyhelp.quality;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Where two auditors differ, the grades were agreed. */
public record CaseAuditModerated(CaseAuditId audit, CaseId episode, List<AskedDue> asked, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.audit);
	}

}
