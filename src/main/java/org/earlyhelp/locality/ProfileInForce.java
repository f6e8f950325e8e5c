package org.earlyhelp.locality;

import java.time.LocalDate;

/**
 * The profile that holds on a day: what its file says, and what was decided since. Ask it
 * wherever a length, or the version that something is decided under, is used.
 */
@FunctionalInterface
public interface ProfileInForce {

	/** The profile of this day in London. */
	Profile on(LocalDate day);

	/** A profile that never changes. */
	static ProfileInForce always(Profile profile) {
		return (day) -> profile;
	}

}
