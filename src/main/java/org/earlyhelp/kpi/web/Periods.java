package org.earlyhelp.kpi.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.earlyhelp.kpi.Period;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** Which period a caller asks for: the present quarter where they do not say. */
@Component
class Periods {

	private static final Pattern CODE = Pattern
		.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}_[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

	/** Two years of quarters, and three years, are looked at. */
	private static final int QUARTERS = 8;

	private static final int YEARS = 3;

	/** As long as the figures of clocks are asked for. */
	private static final int YEARS_AT_MOST = 10;

	private final Profile profile;

	private final Wording words;

	private final When when;

	private final Clock clock;

	Periods(Profile profile, Wording words, When when, Clock clock) {
		this.profile = profile;
		this.words = words;
		this.when = when;
		this.clock = clock;
	}

	LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

	/**
	 * Where only one end is said, the other is that of its quarter.
	 * @throws org.earlyhelp.shared.InvalidInput where it ends before it begins or is
	 * longer than ten years, and where anything else was wrong with the question
	 */
	Period read(Parameters asked) {
		LocalDate from = asked.day("from");
		LocalDate to = asked.day("to");
		Period quarter = Period.quarterOf((from != null) ? from : (to != null) ? to : today());
		LocalDate first = (from != null) ? from : quarter.from();
		LocalDate last = (to != null) ? to : quarter.to();
		asked.unless(!last.isBefore(first), "to", "kpi.period")
			.unless(!first.isBefore(last.minusYears(YEARS_AT_MOST)), "from", "period.long")
			.refuse();
		return new Period(first, last);
	}

	/**
	 * The same for a page, where one may also be chosen of a list.
	 */
	Period chosen(Parameters asked) {
		String code = asked.line("period");
		if (code == null) {
			return read(asked);
		}
		Period chosen = CODE.matcher(code).matches() ? parse(code) : null;
		asked.unless(chosen != null, "period", "kpi.no-such-period")
			.unless(chosen == null || !chosen.from().isBefore(chosen.to().minusYears(YEARS_AT_MOST)), "period",
					"period.long")
			.refuse();
		return chosen;
	}

	/**
	 * Quarters and years to choose from, the latest first.
	 * @param shown the period on the page, which is always among them
	 */
	List<Map<String, Object>> choices(Period shown) {
		var quarters = new ArrayList<Period>();
		var years = new ArrayList<Period>();
		Period quarter = Period.quarterOf(today());
		for (int back = 0; back < QUARTERS; back++) {
			quarters.add(quarter);
			quarter = Period.quarterOf(quarter.from().minusDays(1));
		}
		Period year = Period.yearOf(today(), this.profile.kpis().yearStarts());
		for (int back = 0; back < YEARS; back++) {
			years.add(year);
			year = Period.yearOf(year.from().minusDays(1), this.profile.kpis().yearStarts());
		}
		var groups = new ArrayList<Map<String, Object>>();
		if (!quarters.contains(shown) && !years.contains(shown)) {
			groups.add(group("kpis.period.shown", List.of(shown)));
		}
		groups.add(group("kpis.period.quarters", quarters));
		groups.add(group("kpis.period.years", years));
		return groups;
	}

	/** As the list of periods sends it. */
	static String code(Period period) {
		return period.from() + "_" + period.to();
	}

	private Map<String, Object> group(String key, List<Period> periods) {
		return Map.of("text", this.words.of(key), "options",
				periods.stream().map((period) -> Map.of("value", code(period), "text", name(period))).toList());
	}

	/** The last quarters that are over, the latest first. */
	List<Period> quartersOver() {
		var quarters = new ArrayList<Period>();
		Period quarter = Period.quarterOf(today());
		for (int back = 0; back < QUARTERS; back++) {
			quarter = Period.quarterOf(quarter.from().minusDays(1));
			quarters.add(quarter);
		}
		return quarters;
	}

	/** As people say it. */
	String name(Period period) {
		return this.words.of("kpis.period.name", this.when.day(period.from()), this.when.day(period.to()));
	}

	private static Period parse(String code) {
		try {
			LocalDate from = LocalDate.parse(code.substring(0, 10));
			LocalDate to = LocalDate.parse(code.substring(11));
			return to.isBefore(from) ? null : new Period(from, to);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
