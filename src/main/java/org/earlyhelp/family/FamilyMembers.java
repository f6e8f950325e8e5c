package org.earlyhelp.family;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads families: who belongs to them, where they live, what they are called. */
@Service
@Transactional(readOnly = true)
public class FamilyMembers {

	/**
	 * The family, with protected addresses masked for all but those named. A family that
	 * was merged answers as the one it became.
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 */
	public Household household(FamilyId family) {
		throw new UnsupportedOperationException();
	}

	/** What lists call the family, as {@code Osei-Brown family}. */
	public String familyName(FamilyId family) {
		throw new UnsupportedOperationException();
	}

	/** The same for many in one query; unknown ids are left out. */
	public Map<FamilyId, String> familyNames(Collection<FamilyId> families) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The postcode that decides the family's district, protected or not: for routing, not
	 * for showing.
	 */
	public Optional<String> postcodeForDistrict(FamilyId family) {
		throw new UnsupportedOperationException();
	}

	/** Those of these people who do not belong to the family now; empty is good. */
	public List<PersonId> strangers(FamilyId family, Collection<PersonId> people) {
		throw new UnsupportedOperationException();
	}

	/** The families that this person belongs to or belonged to, the present one first. */
	public List<FamilyId> familiesOf(PersonId person) {
		throw new UnsupportedOperationException();
	}

	/** The other families that the children of this one belong or belonged to. */
	public List<FamilyId> relatedFamilies(FamilyId family) {
		throw new UnsupportedOperationException();
	}

}
