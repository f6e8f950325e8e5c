package org.earlyhelp.shared;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody is about to be given a file of records: the ledger keeps which, what it was
 * asked with and how many rows it has before its first byte leaves.
 *
 * @param what which file, in UPPER_SNAKE_CASE, as {@code ANNEX_A_LIST_1}
 * @param parameters what was asked for; kept encrypted
 * @param rows how many it has, its heading not counted
 * @param leftOut how many the asker may not have, since they are restricted
 * @param sha256 of its bytes, in hexadecimal digits: which file it was
 * @param occurredAt by the service's clock
 */
public record Exported(String what, Map<String, String> parameters, long rows, long leftOut, String sha256,
		Instant occurredAt) implements DomainEvent {

	public Exported {
		parameters = Map.copyOf(parameters);
	}

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
