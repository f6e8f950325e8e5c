package org.earlyhelp.frontdoor;

import java.time.Instant;

import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;

/**
 * The rules of taking a contact, each named.
 *
 * @see "pathway, Step 1"
 */
final class ReceivingRules {

	/** A caller who will not say who they are. */
	static final String ANONYMOUS = "9";

	private ReceivingRules() {
	}

	/**
	 * R1.1: a contact names a child or an adult, unless an anonymous caller cannot.
	 */
	static boolean namesSomebody(ReceiveContact told) {
		return !told.children().isEmpty() || !told.adults().isEmpty() || ANONYMOUS.equals(told.source());
	}

	/** R1.2: danger comes first, the form later. */
	static boolean waivesAllButNarrative(ReceiveContact told) {
		return told.inDanger();
	}

	/**
	 * R1.3: one contact is one event, and one row per child in returns; none for a
	 * contact that names no child.
	 */
	static int rowsForReporting(ReceiveContact told) {
		return told.children().size();
	}

	/**
	 * R1.4: the later of two contacts about a family may be the same incident while the
	 * window is open. It is offered, never done.
	 */
	static boolean mayBeSameIncident(Instant one, Instant other, Span window, WorkingCalendar calendar) {
		Instant first = one.isBefore(other) ? one : other;
		Instant second = one.isBefore(other) ? other : one;
		return !second.isAfter(calendar.reckon(first, window).due());
	}

}
