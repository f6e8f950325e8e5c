package org.earlyhelp.timeliness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.earlyhelp.locality.WorkingCalendar;

/**
 * The Mondays to Fridays on which nobody works. Pure.
 *
 * @param until as far as this day, included; of those after it nothing is said
 */
record DaysOff(LocalDate until, SortedSet<LocalDate> days) {

	/** No clock that runs was counted with days before this one. */
	private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

	/** No clock is counted further ahead than so many years. */
	private static final int YEARS_AHEAD = 5;

	DaysOff {
		days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
	}

	/** Those of this calendar, as far as a clock of this day can reach. */
	static DaysOff of(WorkingCalendar calendar, LocalDate today) {
		LocalDate end = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
		return new DaysOff(end,
				EARLIEST.datesUntil(end.plusDays(1))
					.filter((day) -> !isWeekend(day) && !calendar.isWorkingDay(day))
					.collect(Collectors.toCollection(TreeSet::new)));
	}

	/** The days of which one says otherwise than the other, where both say something. */
	SortedSet<LocalDate> differingFrom(DaysOff other) {
		LocalDate end = this.until.isBefore(other.until) ? this.until : other.until;
		var differing = new TreeSet<>(this.days);
		differing.addAll(other.days);
		differing.removeIf((day) -> day.isAfter(end) || this.days.contains(day) == other.days.contains(day));
		return differing;
	}

	/** As the database keeps days. */
	static String text(Collection<LocalDate> days) {
		return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
	}

	/** Days that the database kept. */
	static SortedSet<LocalDate> read(String text) {
		return Arrays.stream(text.split(" "))
			.filter((day) -> !day.isEmpty())
			.map(LocalDate::parse)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
