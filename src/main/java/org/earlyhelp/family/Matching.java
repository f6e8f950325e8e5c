package org.earlyhelp.family;

import java.util.List;

import org.earlyhelp.shared.FamilyId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who on record may be the person told of. */
@Service
@Transactional(readOnly = true)
public class Matching {

	/** At most five, the likeliest first. */
	public List<Match> find(PersonSaid said) {
		return find(said, null);
	}

	/**
	 * At most five, the likeliest first.
	 * @param apartFrom the household just made of what was told; null for none
	 */
	public List<Match> find(PersonSaid said, FamilyId apartFrom) {
		throw new UnsupportedOperationException();
	}

}
