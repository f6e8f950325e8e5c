package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** A child's words, or why there are none. */
public class ChildNotHeard extends RuleBroken {

	private final String field;

	ChildNotHeard(String names, String field) {
		super("assessment.child-not-heard", names);
		this.field = field;
	}

	@Override
	public String field() {
		return this.field;
	}

}
