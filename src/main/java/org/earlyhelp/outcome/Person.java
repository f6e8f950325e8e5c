package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

import org.earlyhelp.family.Household;

/**
 * Somebody of the family.
 *
 * @param born null where nobody knows, and before birth
 * @param expected when a child is due; null for everybody else
 */
record Person(UUID id, String name, LocalDate born, LocalDate expected, boolean child, boolean atHome) {

	private static final int OF_AGE = 18;

	/** From this birthday on a child depends only while learning or looking for work. */
	private static final int SIXTEEN = 16;

	static Person of(Household.Member member) {
		return new Person(member.id().value(), member.name(), member.dateOfBirth(), member.expectedDate(),
				member.child(), member.livesInHousehold());
	}

	/** Years completed on this day; -1 where it is not known, and before birth. */
	int ageOn(LocalDate day) {
		return (this.born == null || this.born.isAfter(day)) ? -1 : Period.between(this.born, day).getYears();
	}

	boolean isMinor(LocalDate day) {
		return this.child && ageOn(day) < OF_AGE;
	}

	boolean isAdult(LocalDate day) {
		return this.child ? ageOn(day) >= OF_AGE : true;
	}

	/**
	 * A child under 16, one of 16 to 18 who lives with the family, or one expected. What
	 * those of 16 to 18 do is not on record; local choice: they count.
	 */
	boolean isDependent(LocalDate day) {
		int age = ageOn(day);
		return this.child && ((age >= 0 && age < SIXTEEN) || (age >= SIXTEEN && age <= OF_AGE && this.atHome)
				|| (this.born == null && this.expected != null));
	}

}
