package org.earlyhelp.timeliness.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.util.MultiValueMap;

import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Parameters;

/**
 * Which clocks are counted; null asks for all.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param asAt the moment whose state of things is told; never after now
 * @param team the district's team, or the district
 */
public record TimelinessQuery(LocalDate from, LocalDate to, Instant asAt, String team, String district, String agency,
		String level) {

	/** The parameters that figures take. */
	public static final Set<String> KNOWN = Set.of("from", "to", "asAt", "team", "district", "agency", "level", "by");

	/**
	 * Reads them. Without a period it is the twelve months up to today; without a moment
	 * it is now.
	 */
	public static TimelinessQuery of(Parameters asked, Instant now) {
		LocalDate today = ServiceTime.dayOf(now);
		LocalDate to = asked.day("to");
		LocalDate from = asked.day("from");
		LocalDate last = (to != null) ? to : (from != null && from.isAfter(today)) ? from : today;
		LocalDate first = (from != null) ? from : last.minusMonths(12).plusDays(1);
		Instant moment = asked.moment("asAt");
		asked.unless(!first.isAfter(last), "to", "period.order")
			.unless(!first.isBefore(last.minusYears(10)), "from", "period.long")
			.unless(moment == null || !moment.isAfter(endOf(today)), "asAt", "as-at.ahead");
		return new TimelinessQuery(first, last, (moment == null || moment.isAfter(now)) ? now : moment,
				asked.line("team"), asked.line("district"), asked.line("agency"), asked.line("level"));
	}

	/** Reads the parameters of figures, and these others. */
	public static Parameters parameters(MultiValueMap<String, String> sent, Set<String> others) {
		var known = new HashSet<>(KNOWN);
		known.addAll(others);
		return new Parameters(sent, known);
	}

	/** The same of a period that begins on this day. */
	public TimelinessQuery from(LocalDate day) {
		return new TimelinessQuery(day, this.to, this.asAt, this.team, this.district, this.agency, this.level);
	}

	/** The first moment of the period. */
	public Instant start() {
		return ServiceTime.at(this.from, LocalTime.MIDNIGHT);
	}

	/** The first moment after it. */
	public Instant end() {
		return ServiceTime.at(this.to.plusDays(1), LocalTime.MIDNIGHT);
	}

	/** The filters, as an address carries them. */
	public Map<String, String> filters() {
		var filters = new LinkedHashMap<String, String>();
		put(filters, "team", this.team);
		put(filters, "district", this.district);
		put(filters, "agency", this.agency);
		put(filters, "level", this.level);
		return filters;
	}

	private static void put(Map<String, String> into, String name, String value) {
		if (value != null) {
			into.put(name, value);
		}
	}

	private static Instant endOf(LocalDate day) {
		return ServiceTime.at(day.plusDays(1), LocalTime.MIDNIGHT);
	}

}
