package org.earlyhelp.policy;

import java.util.Objects;

import org.earlyhelp.locality.Timescale;

/** Lengths as the profile writes them. */
final class Lengths {

	private Lengths() {
	}

	/** As {@code 30wd, limit 60wd}. */
	static String of(Timescale timescale, Timescale urgent) {
		String day = one(timescale);
		return (urgent != null) ? day + "; urgent " + one(urgent) : day;
	}

	private static String one(Timescale timescale) {
		return (timescale.limit() != null) ? timescale.due() + ", limit " + timescale.limit()
				: timescale.due().toString();
	}

	/** Null where there is none. */
	static String text(Object span) {
		return Objects.toString(span, null);
	}

}
