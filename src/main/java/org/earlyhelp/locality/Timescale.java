package org.earlyhelp.locality;

import java.time.LocalDate;
import java.util.List;

/**
 * How long a clock may run.
 *
 * @param name as people read it, from the profile
 * @param due when it should be done
 * @param limit when it must be done; null where there is no hard limit
 */
public record Timescale(String name, Span due, Span limit) {

	/** From 09:00, without closure days. */
	private static final LocalDate AN_ORDINARY_MONDAY = LocalDate.of(2026, 3, 2);

	/** Whether what must be is not before what should be. */
	public boolean isOrdered() {
		if (this.limit == null) {
			return true;
		}
		WorkingCalendar plain = new WorkingCalendar(List.of());
		return !plain.reckon(AN_ORDINARY_MONDAY, this.limit)
			.due()
			.isBefore(plain.reckon(AN_ORDINARY_MONDAY, this.due).due());
	}

}
