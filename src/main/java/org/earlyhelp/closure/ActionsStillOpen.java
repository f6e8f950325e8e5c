package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** R11.4: open actions are done, cancelled or handed over before a case closes. */
public class ActionsStillOpen extends RuleBroken {

	ActionsStillOpen(String actions) {
		super("closure.actions-open", actions);
	}

	@Override
	public String field() {
		return "actions";
	}

}
