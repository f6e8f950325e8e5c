package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** R5.1: every child of the household is assessed. */
public class ChildMissingFromAssessment extends RuleBroken {

	ChildMissingFromAssessment(String names) {
		super("assessment.child-missing", names);
	}

}
