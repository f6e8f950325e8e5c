package org.earlyhelp.stepping;

import org.earlyhelp.shared.RuleBroken;

/** A child under a protection plan does not come straight to early help (R10.3). */
public class ProtectionPlanGoesOn extends RuleBroken {

	ProtectionPlanGoesOn() {
		super("step-down.from-protection");
	}

}
