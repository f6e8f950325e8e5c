package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** R5.2: a child who was not seen needs a manager who says why. */
public class ChildNotSeen extends RuleBroken {

	private final String field;

	ChildNotSeen(String names, String field) {
		super("assessment.child-not-seen", names);
		this.field = field;
	}

	@Override
	public String field() {
		return this.field;
	}

}
