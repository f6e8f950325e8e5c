package org.earlyhelp.kpi.web;

import java.util.List;

/**
 * A figure by what it is compared by.
 *
 * @param timed whether it tells how long steps took
 */
record ComparisonTable(String caption, boolean timed, List<Row> rows) {

	/**
	 * One line.
	 *
	 * @param bar of a hundred
	 * @param behind what it counts
	 */
	record Row(String name, String value, String ratio, long bar, Integer medianDays, Integer p90Days, String behind) {
	}

}
