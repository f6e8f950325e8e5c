package org.earlyhelp.family;

import java.util.Map;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says who of the people told of was known already. */
@Service
@Transactional
public class Confirming {

	/**
	 * Makes the matched people one with those on record: their household takes in whoever
	 * is new, and the provisional one is kept, marked as merged.
	 * @param provisional the household made of what was told
	 * @param matches from the person told of to the person on record; may be empty
	 * @return the household to go on with: the one on record, or the provisional one
	 * where nobody matched
	 * @throws org.earlyhelp.shared.InvalidInput where somebody named is not there
	 */
	public FamilyId confirm(FamilyId provisional, Map<PersonId, PersonId> matches) {
		throw new UnsupportedOperationException();
	}

}
