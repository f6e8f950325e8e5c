package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** A restriction as asked would do harm, or nothing. */
public final class RestrictionRefused extends RuleBroken {

	private RestrictionRefused(String key) {
		super(key);
	}

	/** Nobody who could work on the case would see it. */
	static RestrictionRefused nobodyLeft() {
		return new RestrictionRefused("restriction.nobody-left");
	}

	static RestrictionRefused changesNothing() {
		return new RestrictionRefused("restriction.changes-nothing");
	}

	static RestrictionRefused nothingToDecide() {
		return new RestrictionRefused("restriction.nothing-to-decide");
	}

}
