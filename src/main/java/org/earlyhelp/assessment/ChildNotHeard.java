package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** A child's words, or why there are none. */
public class ChildNotHeard extends RuleBroken {

	ChildNotHeard(String names) {
		super("assessment.child-not-heard", names);
	}

}
