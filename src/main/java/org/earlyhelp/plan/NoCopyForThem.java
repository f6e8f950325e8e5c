package org.earlyhelp.plan;

import org.earlyhelp.shared.RuleBroken;

/** There is no copy for this person: nothing was sent to anybody. */
public class NoCopyForThem extends RuleBroken {

	NoCopyForThem(String name, String why) {
		super("copy.none-for-them", name, why);
	}

}
