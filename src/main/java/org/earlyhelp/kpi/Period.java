package org.earlyhelp.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.earlyhelp.shared.ServiceTime;

/**
 * Days in London, both included.
 */
public record Period(LocalDate from, LocalDate to) {

	public Period {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("%s is before %s".formatted(to, from));
		}
	}

	/** The quarter of the calendar year in which this day falls. */
	public static Period quarterOf(LocalDate day) {
		LocalDate from = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
		return new Period(from, from.plusMonths(3).minusDays(1));
	}

	/** The quarter of this name, as {@code 2026-Q3}. */
	public static Period quarter(String name) {
		int number = Integer.parseInt(name.substring(6));
		return quarterOf(LocalDate.of(Integer.parseInt(name.substring(0, 4)), number * 3, 1));
	}

	/** As {@code 2026-Q3}, where it is a quarter. */
	public String quarterName() {
		return "%d-Q%d".formatted(this.from.getYear(), this.to.getMonthValue() / 3);
	}

	/**
	 * The year of figures in which this day falls.
	 * @param starts the month with whose first day it begins
	 */
	public static Period yearOf(LocalDate day, int starts) {
		LocalDate begins = day.withDayOfMonth(1).withMonth(starts);
		LocalDate from = begins.isAfter(day) ? begins.minusYears(1) : begins;
		return new Period(from, from.plusYears(1).minusDays(1));
	}

	Instant begins() {
		return ServiceTime.at(this.from, LocalTime.MIN);
	}

	/** The first moment after it. */
	Instant ends() {
		return ServiceTime.at(this.to.plusDays(1), LocalTime.MIN);
	}

	/** How many months it touches, 1 or more. */
	long months() {
		return ChronoUnit.MONTHS.between(this.from.withDayOfMonth(1), this.to.withDayOfMonth(1)) + 1;
	}

}
