package org.earlyhelp.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The service's days are those of London, whatever the machine thinks. */
public final class ServiceTime {

	public static final ZoneId LONDON = ZoneId.of("Europe/London");

	/** No day that anybody means lies in an earlier year ... */
	public static final int EARLIEST_YEAR = 1850;

	/** ... or in a later one; every database keeps those between. */
	public static final int LATEST_YEAR = 2199;

	private ServiceTime() {
	}

	/** The day in London on which this moment falls. */
	public static LocalDate dayOf(Instant moment) {
		return moment.atZone(LONDON).toLocalDate();
	}

	/** The moment at which London's clocks show this time on this day. */
	public static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(LONDON).toInstant();
	}

	/** Whether a day of this year can be meant, and is kept by every database. */
	public static boolean isKept(int year) {
		return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
	}

}
