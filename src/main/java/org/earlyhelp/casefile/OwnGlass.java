package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** Whoever broke a glass does not say whether that was right. */
public final class OwnGlass extends RuleBroken {

	OwnGlass() {
		super("break-glass.own");
	}

}
