package org.earlyhelp.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A page of what an auditor looks for.
 *
 * @param after continues below this entry; null begins with the newest
 * @param limit at most so many
 */
public record LedgerSearch(LedgerFilter filter, UUID after, int limit) {

	/** As the ledger remembers the search itself. */
	Map<String, String> filters() {
		var filters = new TreeMap<>(this.filter.asked());
		if (this.after != null) {
			filters.put("after", this.after.toString());
		}
		return filters;
	}

}
