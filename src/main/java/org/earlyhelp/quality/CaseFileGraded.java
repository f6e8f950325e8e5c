package org.earlyhelp.quality;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * An auditor gave their grades; which, is not told before the other has given theirs:
 * auditors read the ledger too.
 *
 * @param both whether the other had, so that none is waited for
 * @param agreed whether they are the same
 * @param alarming whether this one found anything inadequate, which managers hear at once
 * and the ledger later
 */
public record CaseFileGraded(CaseAuditId audit, CaseId episode, String agency, boolean both, boolean agreed,
		@JsonIgnore boolean alarming, List<AskedDue> asked, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.audit);
	}

}
