package org.earlyhelp.timeliness.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The sums of ended clocks in a period: whole months as such, and the days before and
 * after them.
 *
 * @param where the condition on rows {@code k} of {@code clock_sum}
 * @param values its parameters
 */
record SummedRows(String where, Map<String, Object> values) {

	static SummedRows of(TimelinessQuery query, ClockRows rows) {
		var values = new HashMap<>(rows.values());
		LocalDate first = query.from().plusMonths(query.from().getDayOfMonth() > 1 ? 1 : 0).withDayOfMonth(1);
		LocalDate end = query.to().plusDays(1).withDayOfMonth(1);
		LocalDate last = first.isBefore(end) ? end : query.from();
		values.put("from", query.from());
		values.put("to", query.to());
		values.put("first_month", first);
		values.put("last_month", last);
		String days = "(k.grain = 'DAY' and k.on_day between :from and :to and (k.on_day < :first_month or k.on_day >= :last_month))";
		String period = first.isBefore(end)
				? "(" + days + " or (k.grain = 'MONTH' and k.on_day >= :first_month and k.on_day < :last_month))"
				: days;
		return new SummedRows(rows.where() + " and " + period, values);
	}

}
