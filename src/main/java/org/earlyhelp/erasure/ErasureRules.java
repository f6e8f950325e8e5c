package org.earlyhelp.erasure;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.locality.Profile;

/**
 * When a family's records may be erased (people-and-access, 6.5): under a basis of the
 * profile, when nothing of the family is held or open, and when their time is over unless
 * the basis goes before it.
 */
final class ErasureRules {

	private ErasureRules() {
	}

	/**
	 * @param held under which authorities they are held
	 * @param open what is open, by reference
	 * @param until how long they are kept; null where that cannot be told
	 * @throws CannotErase where they may not
	 */
	static void demand(Profile.ErasureBasis basis, List<String> held, List<String> open, LocalDate until,
			LocalDate today) {
		if (!held.isEmpty()) {
			throw new CannotErase("held", String.join(", ", held));
		}
		if (!open.isEmpty()) {
			throw new CannotErase("open", String.join(", ", open));
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
