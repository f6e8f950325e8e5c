package org.earlyhelp.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Somebody is about to be shown entries of the ledger. */
record AuditSearched(List<UUID> ids, Map<String, String> filters, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

	@Override
	public boolean looksOnly() {
		return true;
	}

}
