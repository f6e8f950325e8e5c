package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * By when somebody is answered who asks to see their records: so many calendar months
 * from the later of the day on which they asked and that on which it was known who they
 * are. The same day of that month, or its last day where it has none such; where that is
 * a day off, the next working day. The clock stands while nobody knows who they are.
 *
 * @see "people-and-access, 6.4"
 */
final class DueDate {

	private DueDate() {
	}

	/**
	 * @param identityConfirmedOn null while it is not
	 * @param months of the profile, those of a complex request included
	 * @param works whether a day is a working day
	 * @return null while the clock stands
	 */
	static LocalDate of(LocalDate receivedOn, LocalDate identityConfirmedOn, int months, Predicate<LocalDate> works) {
		if (identityConfirmedOn == null) {
			return null;
		}
		LocalDate from = identityConfirmedOn.isAfter(receivedOn) ? identityConfirmedOn : receivedOn;
		LocalDate due = from.plusMonths(months);
		while (!works.test(due)) {
			due = due.plusDays(1);
		}
		return due;
	}

}
