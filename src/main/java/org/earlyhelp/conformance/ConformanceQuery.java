package org.earlyhelp.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Parameters;
import org.springframework.util.MultiValueMap;

/**
 * Which cases are looked at; null asks for all.
 *
 * @param from the first day on which they began
 * @param to the last one
 * @param team the district's team, or the district
 * @param agency the assessor's
 * @param stage whether they go on or are over
 */
public record ConformanceQuery(LocalDate from, LocalDate to, String team, String agency, Stage stage) {

	private static final Set<String> KNOWN = Set.of("from", "to", "team", "agency", "stage");

	/** How far cases are. */
	public enum Stage {

		/** They go on. */
		OPEN,
		/** They are closed. */
		ENDED

	}

	/** Reads the parameters of conformance, and these others. */
	public static Parameters parameters(MultiValueMap<String, String> sent, Set<String> others) {
		var known = new HashSet<>(KNOWN);
		known.addAll(others);
		return new Parameters(sent, known);
	}

	/** Without a period it is the twelve months up to today; ten years are the most. */
	public static ConformanceQuery of(Parameters asked, Instant now) {
		LocalDate today = ServiceTime.dayOf(now);
		LocalDate to = asked.day("to");
		LocalDate from = asked.day("from");
		LocalDate last = (to != null) ? to : (from != null && from.isAfter(today)) ? from : today;
		LocalDate first = (from != null) ? from : last.minusMonths(12).plusDays(1);
		asked.unless(!first.isAfter(last), "to", "period.order")
			.unless(!first.isBefore(last.minusYears(10)), "from", "period.long");
		return new ConformanceQuery(first, last, asked.line("team"), asked.line("agency"),
				asked.lowerCaseCode("stage", Stage.class));
	}

	/** The first moment of the period. */
	Instant start() {
		return ServiceTime.at(this.from, LocalTime.MIDNIGHT);
	}

	/** The first moment after it. */
	Instant end() {
		return ServiceTime.at(this.to.plusDays(1), LocalTime.MIDNIGHT);
	}

	/** As an address carries them. */
	public Map<String, String> filters() {
		var filters = new LinkedHashMap<String, String>();
		filters.put("from", this.from.toString());
		filters.put("to", this.to.toString());
		if (this.team != null) {
			filters.put("team", this.team);
		}
		if (this.agency != null) {
			filters.put("agency", this.agency);
		}
		if (this.stage != null) {
			filters.put("stage", this.stage.name().toLowerCase(Locale.ROOT));
		}
		return filters;
	}

}
