package org.earlyhelp.stepping;

import org.earlyhelp.shared.RuleBroken;

/** What was asked cannot be done with a step-up that stands so. */
public class StepUpNotInState extends RuleBroken {

	StepUpNotInState(StepUpState state) {
		super("step-up.not-in-state." + state);
	}

}
