package org.earlyhelp.stepping;

import org.earlyhelp.shared.RuleBroken;

/** Social care may not close yet (R10.2). */
public class HandoverNotComplete extends RuleBroken {

	HandoverNotComplete(String missing) {
		super("step-down.not-complete", missing);
	}

}
