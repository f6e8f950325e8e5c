package org.earlyhelp.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The machine's time, whatever the service's clock says: when an entry was written must
 * not be movable with the demo clock.
 */
final class RealTime {

	private static final Clock MACHINE = Clock.systemUTC();

	private RealTime() {
	}

	/** To the microsecond, as every database keeps it. */
	static Instant now() {
		return MACHINE.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
