package org.earlyhelp.quality;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * An auditor found a part of a case file, or the whole, inadequate. Told when no other
 * auditor has grades to give any more: auditors read the ledger, and grade blind.
 *
 * @param by the usernames of those who found it
 */
public record CaseFoundInadequate(CaseAuditId audit, List<String> by, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.audit);
	}

}
