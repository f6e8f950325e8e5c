package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.Set;

/**
 * What two descriptions of a person are compared by. Keys and sounds are those of
 * {@link SearchText}, never null.
 *
 * @param postcodes keys; empty where none is known
 */
record Candidate(String firstName, String lastName, LocalDate dateOfBirth, LocalDate expectedDate, String sex,
		String nhsNumber, String upn, Set<String> postcodes) {

	static Candidate of(PersonSaid said) {
		String postcode = (said.address() != null) ? Identifiers.postcode(said.address().postcode()) : null;
		return new Candidate(said.firstName(), said.lastName(), said.dateOfBirth(), said.expectedDate(), said.sex(),
				Identifiers.nhsNumber(said.nhsNumber()), Identifiers.upn(said.upn()),
				(postcode != null) ? Set.of(postcode) : Set.of());
	}

}
