package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** Whoever asked for a restriction does not decide on it. */
public final class OwnRestriction extends RuleBroken {

	OwnRestriction() {
		super("restriction.own");
	}

}
