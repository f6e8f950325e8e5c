package org.earlyhelp.returns;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.earlyhelp.shared.ServiceTime;

/**
 * How the standard safeguarding data set says things: days as 2026-03-02.
 *
 * @see "outcomes-and-kpis, 5.3 Other data standards"
 */
final class SafeguardingData {

	private SafeguardingData() {
	}

	/**
	 * The data set's rows are of one child each, under an id of their own: our reference,
	 * and what tells this child from the others that it names.
	 */
	static String rowId(String reference, UUID child) {
		String id = child.toString();
		return reference + "-" + id.substring(id.lastIndexOf('-') + 1);
	}

	static String day(OffsetDateTime moment) {
		return (moment != null) ? ServiceTime.dayOf(moment.toInstant()).toString() : "";
	}

}
