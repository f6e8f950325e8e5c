package org.earlyhelp.quality;

import org.earlyhelp.shared.RuleBroken;

/** An auditor grades a case once. */
public class GradedAlready extends RuleBroken {

	GradedAlready() {
		super("case-audit.graded-already");
	}

}
