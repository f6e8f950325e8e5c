package org.earlyhelp.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.earlyhelp.shared.ServiceTime;

/**
 * The function {@code london_day} on H2; PostgreSQL has one of its own. Public because H2
 * calls it.
 */
public final class LondonDay {

	private LondonDay() {
	}

	/** The day in London on which this moment falls; null for none. */
	public static LocalDate of(OffsetDateTime moment) {
		return (moment != null) ? ServiceTime.dayOf(Instant.from(moment)) : null;
	}

}
