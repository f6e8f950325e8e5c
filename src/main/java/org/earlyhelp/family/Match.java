package org.earlyhelp.family;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * Somebody on record who may be the person told of. A person confirms it; it is never
 * taken for granted.
 *
 * @param score 0 to 100
 * @param why what is the same and what differs, in plain English, without repeating it
 */
public record Match(PersonId personId, FamilyId familyId, int score, String why) {

	/**
	 * Whether so much is the same that a child told of counts as the one on record:
	 * nobody is helped on two cases unnoticed.
	 */
	public boolean surelyTheSame() {
		return this.score >= Likeness.SURELY_THE_SAME;
	}

}
