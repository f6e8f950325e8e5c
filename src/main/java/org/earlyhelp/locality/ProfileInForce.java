package org.earlyhelp.locality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The profile that holds on a day: what its file says, and what was decided since. Ask it
 * wherever a length, or the version that something is decided under, is used.
 */
@FunctionalInterface
public interface ProfileInForce {

	/** The profile of this day in London. */
	Profile on(LocalDate day);

	/**
	 * The profile of this day with the lengths of the version that is called so, though
	 * it holds from a later day: clocks that ran were counted anew by it. Empty where
	 * nobody knows the version any more.
	 */
	default Optional<Profile> called(String version, LocalDate day) {
		return Optional.of(on(day)).filter((profile) -> profile.version().equals(version));
	}

	/** A profile that never changes. */
	static ProfileInForce always(Profile profile) {
		return (day) -> profile;
	}

}
