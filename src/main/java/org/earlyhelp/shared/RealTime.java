package org.earlyhelp.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The machine's time, whatever the service's clock says: when a ledger entry was written,
 * and how often somebody asked of late, must not be movable with the demo clock.
 */
public final class RealTime {

	private static final Clock MACHINE = Clock.systemUTC();

	private RealTime() {
	}

	/** To the microsecond, as every database keeps it. */
	public static Instant now() {
		return MACHINE.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
