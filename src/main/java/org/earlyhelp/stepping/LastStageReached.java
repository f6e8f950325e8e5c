package org.earlyhelp.stepping;

import org.earlyhelp.shared.RuleBroken;

/** There is no stage after the partnership's. */
public class LastStageReached extends RuleBroken {

	LastStageReached() {
		super("escalation.last-stage");
	}

}
