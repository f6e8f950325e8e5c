package org.earlyhelp.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sorts of record that entries of the ledger are about. */
final class ExportedObjects {

	/** Subjects that have no column of their own, by their kind. */
	static final Map<String, String> SUBJECTS = Map.of("TASK", "task", "PLAN_CHECK", "plan-check", "CHALLENGE",
			"challenge");

	/** Every sort, and what finds its ids among the entries {@code e}. */
	static final Map<String, String> COLUMNS = columns();

	private ExportedObjects() {
	}

	private static Map<String, String> columns() {
		var columns = new LinkedHashMap<String, String>();
		columns.put("case", "e.case_id");
		columns.put("contact", "e.contact_id");
		columns.put("family", "e.family_id");
		columns.put("person", "e.person_id");
		List.of("TASK", "PLAN_CHECK", "CHALLENGE")
			.forEach((kind) -> columns.put(SUBJECTS.get(kind),
					"case when e.subject_kind = '" + kind + "' then e.subject_id end"));
		columns.put("actor", "e.actor");
		return columns;
	}

}
