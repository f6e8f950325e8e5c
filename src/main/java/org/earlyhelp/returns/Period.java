package org.earlyhelp.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.earlyhelp.shared.ServiceTime;

/**
 * Days in London, both inclusive.
 */
public record Period(LocalDate from, LocalDate to) {

	OffsetDateTime begins() {
		return startOf(this.from);
	}

	/** The first moment that is no longer in it. */
	OffsetDateTime ends() {
		return startOf(this.to.plusDays(1));
	}

	private static OffsetDateTime startOf(LocalDate day) {
		Instant start = ServiceTime.at(day, LocalTime.MIN);
		return start.atOffset(ZoneOffset.UTC);
	}

}
