package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises a child for somebody who must know the child already: the very date of
 * birth, a postcode of the child's that is not protected, and names that may be one. Who
 * guesses learns nothing: nobody is recognised by less.
 */
@Service
@Transactional(readOnly = true)
public class Recognising {

	private final Candidates candidates;

	Recognising(Candidates candidates) {
		this.candidates = candidates;
	}

	/** A child as somebody knows them. */
	public record Known(String firstName, String lastName, LocalDate dateOfBirth, String postcode) {
	}

	/** Nearly always one at most; more where a child is on record twice. */
	public List<PersonId> recognise(Known known) {
		PersonSaid said = PersonSaid.child(known.firstName(), known.lastName(), known.dateOfBirth(), known.postcode());
		String postcode = Identifiers.postcode(known.postcode());
		return this.candidates.alike(said, null)
			.stream()
			.filter((found) -> isThem(known, postcode, found.person()))
			.map((found) -> new PersonId(found.id()))
			.toList();
	}

	private static boolean isThem(Known known, String postcode, Candidate found) {
		return known.dateOfBirth().equals(found.dateOfBirth()) && found.postcodes().contains(postcode)
				&& Likeness.isAlike(known.lastName(), found.lastName())
				&& Likeness.isAlike(known.firstName(), found.firstName());
	}

}
