package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** R5.1: every child of the household is assessed. */
public class ChildMissingFromAssessment extends RuleBroken {

	private final String field;

	ChildMissingFromAssessment(String names, String field) {
		super("assessment.child-missing", names);
		this.field = field;
	}

	@Override
	public String field() {
		return this.field;
	}

}
