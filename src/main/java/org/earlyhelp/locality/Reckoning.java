package org.earlyhelp.locality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A due date with the way it was counted, so that it can explain itself.
 *
 * @param dayZero the event's day, or the next working day where it fell on none; null for
 * wall-clock hours
 * @param due when it is due
 * @param span what was counted
 * @param skipped the days between that do not count, in order; never null
 */
public record Reckoning(LocalDate dayZero, Instant due, Span span, List<Skipped> skipped) {

	/**
	 * A day that does not count.
	 *
	 * @param why {@code Saturday}, {@code Sunday}, the bank holiday's name, or the
	 * closure day's
	 */
	public record Skipped(LocalDate date, String why) {
	}

	public Reckoning {
		skipped = List.copyOf(skipped);
	}

	/** The same, but due then. */
	public Reckoning at(Instant moment) {
		return new Reckoning(this.dayZero, moment, this.span, this.skipped);
	}

}
