package org.earlyhelp.casefile;

import java.time.LocalDate;

import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;

/**
 * Until when somebody is a child of a case: to their eighteenth birthday, or a later one
 * with special educational needs. The ages are the locality's.
 *
 * @see "pathway, Step 11, CHILD_AGED_OUT"
 */
final class ComingOfAge {

	private ComingOfAge() {
	}

	/** The birthday on which they are grown up. */
	static int ageOf(Household.Member child, Profile.CaseworkRules rules) {
		return (child.sen() != null && rules.sendCodes().contains(child.sen())) ? rules.grownUpAgeWithSend()
				: rules.grownUpAge();
	}

	/**
	 * Born on 29 February, they are so on 1 March. Nobody is whose birthday is unknown.
	 */
	static boolean isReached(int age, LocalDate born, LocalDate on) {
		return born != null && !born.isAfter(on.minusYears(age));
	}

}
