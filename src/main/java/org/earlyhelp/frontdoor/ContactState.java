package org.earlyhelp.frontdoor;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a contact is on its way through the front door.
 *
 * @see "pathway, 2.0 States"
 */
public enum ContactState {

	/** Begun, and not yet sent. */
	DRAFT,
	/** The front door has it; nobody has looked yet. */
	RECEIVED,
	/** Looked at: it waits for a decision. */
	SCREENING,
	/** The referrer was asked for more; the decision clock runs on (R2.6). */
	AWAITING_INFO,
	/** Decided; feedback and what follows are under way. */
	DECIDED,
	/** Nothing more follows. */
	CLOSED,
	/** The same incident as another contact; both are kept (R1.4). */
	LINKED_DUPLICATE,
	/** Recorded in error. */
	VOID;

	private static final Map<ContactState, Set<ContactState>> MOVES = Map.of(DRAFT, EnumSet.of(RECEIVED, VOID),
			RECEIVED, EnumSet.of(SCREENING, AWAITING_INFO, LINKED_DUPLICATE, VOID), SCREENING,
			EnumSet.of(SCREENING, AWAITING_INFO, DECIDED, LINKED_DUPLICATE, VOID), AWAITING_INFO,
			EnumSet.of(SCREENING, AWAITING_INFO, DECIDED, LINKED_DUPLICATE, VOID), DECIDED,
			EnumSet.of(SCREENING, DECIDED, CLOSED), CLOSED, EnumSet.noneOf(ContactState.class), LINKED_DUPLICATE,
			EnumSet.noneOf(ContactState.class), VOID, EnumSet.noneOf(ContactState.class));

	/**
	 * Whether the pathway has this move. What the referrer sent or did not send is
	 * screened again (R2.6); a decided contact is decided again (R3.4).
	 */
	public boolean canBecome(ContactState next) {
		return MOVES.get(this).contains(next);
	}

}
