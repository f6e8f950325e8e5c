package org.earlyhelp.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.earlyhelp.locality.Profile;

/**
 * When a family's records may be erased (people-and-access, 6.5): under a basis of the
 * profile, when nothing of the family is held or open, when nobody waits to see the
 * records, and when their time is over unless the basis goes before it.
 */
final class ErasureRules {

	private ErasureRules() {
	}

	/**
	 * Until when a family's records are kept: the longest of all. Null where that cannot
	 * be told: there is a case, and no child whose birthday is known.
	 * @param youngestBorn null where no child's birthday is known
	 * @param lastContact when the last contact was received; null where there was none
	 */
	static LocalDate until(boolean hasCase, LocalDate youngestBorn, LocalDate lastContact, Profile.Retention time) {
		if (hasCase && youngestBorn == null) {
			return null;
		}
		LocalDate ofCases = hasCase ? youngestBorn.plusYears(time.caseUntilAge()) : null;
		LocalDate ofContacts = (lastContact != null) ? lastContact.plusYears(time.contactYears()) : null;
		return Stream.of(ofCases, ofContacts).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
	}

	/**
	 * @param held under which authorities they are held
	 * @param open what is open, by reference
	 * @param asked requests to see these records that nobody has answered, by reference
	 * @param until how long they are kept; null where that cannot be told
	 * @throws CannotErase where they may not
	 */
	static void demand(Profile.ErasureBasis basis, List<String> held, List<String> open, List<String> asked,
			LocalDate until, LocalDate today) {
		if (!held.isEmpty()) {
			throw new CannotErase("held", String.join(", ", held));
		}
		if (!open.isEmpty()) {
			throw new CannotErase("open", String.join(", ", open));
		}
		if (!asked.isEmpty()) {
			throw new CannotErase("asked-for", String.join(", ", asked));
		}
		if (basis.beforeTime()) {
			return;
		}
		if (until == null) {
			throw new CannotErase("time-unknown");
		}
		if (today.isBefore(until)) {
			throw new CannotErase("too-early", until.toString());
		}
	}

}
