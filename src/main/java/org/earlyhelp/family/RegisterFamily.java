package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;

/**
 * Puts the people that somebody told us of on record as a household of their own, until a
 * person says that we knew them already.
 *
 * @param people in the order told; may be empty
 * @param on the day it was told: they belong to the household from then
 */
public record RegisterFamily(List<PersonSaid> people, LocalDate on) {

	public RegisterFamily {
		people = List.copyOf(people);
	}

}
