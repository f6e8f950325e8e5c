package org.earlyhelp.outcome;

import java.time.LocalDate;

/** The days that a test looks at, both inclusive. */
public record Window(LocalDate from, LocalDate to) {

	/** So many months that end with this day. */
	static Window months(LocalDate last, int months) {
		return new Window(last.plusDays(1).minusMonths(months), last);
	}

	/** The same number of months before these, where they are whole. */
	Window before(int months) {
		return months(this.from.minusDays(1), months);
	}

	/** The last day of the last month that was over by the end of this day. */
	static LocalDate lastOfWholeMonth(LocalDate day) {
		return day.plusDays(1).withDayOfMonth(1).minusDays(1);
	}

	boolean holds(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	/** Whether the fact's time is in it, the whole of it. */
	boolean holds(Fact fact) {
		return fact.to() != null && holds(fact.from()) && holds(fact.to());
	}

	/** Whether any of the fact's time is in it. */
	boolean touches(Fact fact) {
		return !fact.from().isAfter(this.to) && (fact.to() == null || !fact.to().isBefore(this.from));
	}

}
