package org.earlyhelp.shared;

/**
 * Somebody was refused something, alone or as one of many: the ledger keeps it.
 *
 * @param subject what it was asked of
 * @param why never null
 */
public record Refused(Subject subject, RuleBroken why) {

	/** Whether the asker may not see or do it, as against a rule that says no. */
	public boolean isDenial() {
		return this.why instanceof NotPermitted || this.why instanceof NotThere;
	}

	/** Slips of the keyboard, and ids of nothing, are not kept. */
	public boolean isKept() {
		boolean nothing = this.why instanceof NotThere there && !there.hidden();
		return !nothing && !(this.why instanceof InvalidInput);
	}

}
