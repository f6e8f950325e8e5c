package org.earlyhelp.audit;

import java.time.Instant;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * From here on the ledger is signed with another key.
 *
 * @param key as others know it
 * @param from the size of the tree
 * @param namedByTheOld whether the key before signed that this one follows
 */
record LedgerKeyChanged(String key, long from, boolean namedByTheOld, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
