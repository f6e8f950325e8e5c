package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** R11.3: a case with an open step-up does not close. */
public class StepUpStillOpen extends RuleBroken {

	StepUpStillOpen(String reference) {
		super("closure.step-up-open", reference);
	}

}
