package org.earlyhelp.shared;

import java.time.Instant;

/**
 * Somebody is about to be shown a record. Published before the answer leaves: where it
 * cannot be written to the ledger, nothing is shown.
 *
 * @param subject whose record
 * @param family whose key protects it; null where it is about no family
 * @param what which part of it, in UPPER_SNAKE_CASE, as {@code CASE_DETAIL}
 * @param occurredAt by the service's clock
 */
public record RecordViewed(Subject subject, FamilyId family, String what, Instant occurredAt) implements DomainEvent {

	@Override
	public boolean looksOnly() {
		return true;
	}

}
