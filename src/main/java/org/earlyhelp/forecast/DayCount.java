package org.earlyhelp.forecast;

import java.time.LocalDate;

import org.earlyhelp.locality.WorkingCalendar;

/**
 * The working days of a stretch of time, counted once: asked for many clocks, it need not
 * go through the calendar for each. Days before it begins count as its first.
 */
final class DayCount {

	private final long first;

	private final int[] upTo;

	private final boolean[] working;

	DayCount(WorkingCalendar calendar, LocalDate from, LocalDate to) {
		this.first = from.toEpochDay();
		int size = (int) (to.toEpochDay() - this.first) + 1;
		this.upTo = new int[size];
		this.working = new boolean[size];
		int count = 0;
		for (int at = 0; at < size; at++) {
			this.working[at] = calendar.isWorkingDay(from.plusDays(at));
			count += this.working[at] ? 1 : 0;
			this.upTo[at] = count;
		}
	}

	/** The working days up to and including this day. */
	int upTo(LocalDate day) {
		return this.upTo[at(day)];
	}

	/** The same of the day itself, or of the next working day where it is none. */
	int dayZero(LocalDate day) {
		int at = at(day);
		return this.upTo[at] + (this.working[at] ? 0 : 1);
	}

	/** The working days after day 0 up to and including the second day; 0 or more. */
	int between(LocalDate from, LocalDate to) {
		return Math.max(0, upTo(to) - dayZero(from));
	}

	private int at(LocalDate day) {
		return (int) Math.max(0, Math.min(this.upTo.length - 1, day.toEpochDay() - this.first));
	}

}
