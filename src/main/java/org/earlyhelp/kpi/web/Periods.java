package org.earlyhelp.kpi.web;

import java.time.Clock;
import java.time.LocalDate;

import org.earlyhelp.kpi.Period;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.stereotype.Component;

/** Which period a caller asks for: the present quarter where they do not say. */
@Component
class Periods {

	private final Clock clock;

	Periods(Clock clock) {
		this.clock = clock;
	}

	LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

	/**
	 * Where only one end is said, the other is that of its quarter.
	 * @throws org.earlyhelp.shared.InvalidInput where it ends before it begins, and where
	 * anything else was wrong with the question
	 */
	Period read(Parameters asked) {
		LocalDate from = asked.day("from");
		LocalDate to = asked.day("to");
		Period quarter = Period.quarterOf((from != null) ? from : (to != null) ? to : today());
		LocalDate first = (from != null) ? from : quarter.from();
		LocalDate last = (to != null) ? to : quarter.to();
		asked.unless(!last.isBefore(first), "to", "kpi.period").refuse();
		return new Period(first, last);
	}

}
