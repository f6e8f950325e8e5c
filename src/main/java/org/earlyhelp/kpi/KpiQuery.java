package org.earlyhelp.kpi;

import org.earlyhelp.shared.http.Cursor;

/**
 * What a list behind a figure is asked for.
 *
 * @param id the measure
 * @param variant its part; null for the measure's own
 * @param inNumerator only what adds to the numerator
 * @param by a comparison; null for the whole
 * @param line which line of it; as records hold it, {@code NONE} where they do not say
 * @param limit 1 to 100
 * @param after where the page before ended; null for the first
 */
public record KpiQuery(String id, String variant, Period period, boolean inNumerator, String by, String line, int limit,
		Cursor after) {
}
