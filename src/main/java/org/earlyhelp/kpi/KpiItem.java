package org.earlyhelp.kpi;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One of what a figure counts.
 *
 * @param id its own; a pseudonym for whoever may not know which
 * @param reference null where it is told under a pseudonym
 * @param on the day that it counts by
 * @param numerator what it adds to the numerator
 * @param denominator what it adds to the denominator
 * @param amount a span in days, or how many came before; null where there is none
 */
public record KpiItem(String id, UUID caseId, UUID contactId, String reference, LocalDate on, String district,
		String agency, String level, long numerator, long denominator, Double amount) {
}
