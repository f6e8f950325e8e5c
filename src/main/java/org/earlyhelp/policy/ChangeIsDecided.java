package org.earlyhelp.policy;

import org.earlyhelp.shared.RuleBroken;

/** It was decided, or taken back, already; a further change follows it. */
public class ChangeIsDecided extends RuleBroken {

	ChangeIsDecided(ChangeState state, String by) {
		super((state == ChangeState.WITHDRAWN) ? "change.withdrawn" : "change.decided", by);
	}

}
