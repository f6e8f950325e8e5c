package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** R5.2: a child who was not seen needs a manager who says why. */
public class ChildNotSeen extends RuleBroken {

	ChildNotSeen(String names) {
		super("assessment.child-not-seen", names);
	}

}
