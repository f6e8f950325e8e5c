package org.earlyhelp.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.shared.ServiceTime;

/**
 * What figures are asked for: a period, as things stand now, and whose they are.
 *
 * @param programmeFrom what counts since the programme began counts from this day
 * @param reopenedMonths an episode within so many months of the last is a reopening
 */
record Asked(Period period, Instant now, int reopenedMonths, LocalDate programmeFrom, FigureScope scope) {

	/** What happened so many days ago is within a year, whatever the year. */
	private static final int YEAR = 365;

	/**
	 * The last day that counts for what stands at the end: today, where the period goes
	 * on.
	 */
	LocalDate asAt() {
		LocalDate today = ServiceTime.dayOf(this.now);
		return this.period.to().isAfter(today) ? today : this.period.to();
	}

	/** Which rows m count. */
	String where() {
		return rule().sql();
	}

	/** All that the selects of {@link Rows} name. */
	Map<String, Object> values() {
		Instant end = this.period.ends().isAfter(this.now) ? this.now : this.period.ends();
		var values = new HashMap<String, Object>(rule().values());
		values.put("from", this.period.from());
		values.put("to", this.period.to());
		values.put("begins", this.period.begins().atOffset(ZoneOffset.UTC));
		values.put("ends", this.period.ends().atOffset(ZoneOffset.UTC));
		values.put("year_before",
				ServiceTime.at(this.period.from().minusDays(YEAR), LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC));
		values.put("year_after_ends", ServiceTime.at(this.period.to().plusMonths(12).plusDays(1), LocalTime.MIDNIGHT)
			.atOffset(ZoneOffset.UTC));
		values.put("now", this.now.atOffset(ZoneOffset.UTC));
		values.put("as_at", asAt());
		values.put("today", ServiceTime.dayOf(this.now));
		values.put("as_at_end", end.atOffset(ZoneOffset.UTC));
		values.put("reopened_months", this.reopenedMonths);
		values.put("programme_from", this.programmeFrom);
		return values;
	}

	private SqlRule rule() {
		return this.scope.rows("m");
	}

}
