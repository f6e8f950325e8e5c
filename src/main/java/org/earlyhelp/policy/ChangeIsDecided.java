package org.earlyhelp.policy;

import org.earlyhelp.shared.RuleBroken;

/** It was decided already; a further change follows it. */
public class ChangeIsDecided extends RuleBroken {

	ChangeIsDecided(ChangeState state, String by) {
		super("change.decided", state, by);
	}

}
