package org.earlyhelp.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Records that belong together, as one child's do: an entry about any of them counts.
 */
public record LedgerRecords(Set<UUID> families, Set<UUID> cases, Set<UUID> contacts, Set<UUID> people) {

	public LedgerRecords {
		families = Set.copyOf(families);
		cases = Set.copyOf(cases);
		contacts = Set.copyOf(contacts);
		people = Set.copyOf(people);
	}

	/** By the column that an entry keeps them in. */
	Map<String, Set<UUID>> byColumn() {
		var columns = new LinkedHashMap<String, Set<UUID>>();
		columns.put("family_id", this.families);
		columns.put("case_id", this.cases);
		columns.put("contact_id", this.contacts);
		columns.put("person_id", this.people);
		return columns;
	}

}
