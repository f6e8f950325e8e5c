package org.earlyhelp.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an auditor looks for; each part may be null.
 *
 * @param from inclusive, by the service's clock
 * @param to exclusive
 * @param after continues below this entry
 * @param limit at most so many
 */
public record LedgerSearch(UUID caseId, UUID contactId, UUID personId, String actor, String action, Instant from,
		Instant to, UUID after, int limit) {

	/** As the ledger remembers the search itself. */
	Map<String, String> filters() {
		var filters = new TreeMap<String, String>();
		put(filters, "caseId", this.caseId);
		put(filters, "contactId", this.contactId);
		put(filters, "personId", this.personId);
		put(filters, "actor", this.actor);
		put(filters, "action", this.action);
		put(filters, "from", this.from);
		put(filters, "to", this.to);
		put(filters, "after", this.after);
		return filters;
	}

	private static void put(Map<String, String> filters, String name, Object value) {
		if (value != null) {
			filters.put(name, value.toString());
		}
	}

}
