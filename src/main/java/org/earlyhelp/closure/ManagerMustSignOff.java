package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** R11.2: a manager signs off where help ends though it may still be needed. */
public class ManagerMustSignOff extends RuleBroken {

	ManagerMustSignOff(ClosureReason reason) {
		super("closure.manager-must-sign-off", reason);
	}

	@Override
	public String field() {
		return "approved";
	}

}
