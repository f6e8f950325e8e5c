package org.earlyhelp.kpi;

import java.util.List;

/**
 * A page of what a figure counts.
 *
 * @param total how many there are that the asker may see
 * @param next the cursor to continue after; null on the last page
 * @param counted how many count in the figure, seen or not. What is left out is said by
 * no number of its own: few of them would tell that somebody is restricted
 * @param numerator what those counted add up to
 * @param denominator what those counted add up to
 */
public record KpiItems(List<KpiItem> items, long total, String next, long counted, long numerator, long denominator) {

	public KpiItems {
		items = List.copyOf(items);
	}

}
