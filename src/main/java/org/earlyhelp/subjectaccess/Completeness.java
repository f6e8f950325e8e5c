package org.earlyhelp.subjectaccess;

import java.util.List;

/**
 * When a pack may be made: of an open request, from somebody whom the service knows, when
 * all that is held was gathered and is still the same, nothing of it is sealed from
 * whoever gathers, and somebody has decided about each item.
 */
final class Completeness {

	private Completeness() {
	}

	/**
	 * @param sealed references of cases that could not be read
	 * @param changed how many items are new, or read otherwise than when they were
	 * gathered
	 * @param undecided how many nobody has decided about
	 * @throws CannotAnswer where it may not, or not yet
	 */
	static void demand(RequestState state, boolean known, boolean gathered, List<String> sealed, long changed,
			long undecided) {
		demandOpen(state);
		demandKnown(known);
		if (!gathered) {
			throw new CannotAnswer("not-gathered");
		}
		if (!sealed.isEmpty()) {
			throw new CannotAnswer("sealed", String.join(", ", sealed));
		}
		if (changed > 0) {
			throw new CannotAnswer("changed", changed);
		}
		if (undecided > 0) {
			throw new CannotAnswer("undecided", undecided);
		}
	}

	/**
	 * @throws CannotAnswer where it was answered or closed
	 */
	static void demandOpen(RequestState state) {
		if (state != RequestState.OPEN) {
			throw new CannotAnswer("ended");
		}
	}

	/**
	 * Nobody's record is read for somebody of whom nobody knows who they are.
	 * @throws CannotAnswer while that is so
	 */
	static void demandKnown(boolean known) {
		if (!known) {
			throw new CannotAnswer("identity");
		}
	}

}
