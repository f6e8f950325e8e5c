package org.earlyhelp.plan;

import org.earlyhelp.shared.RuleBroken;

/** R7.1: each need has an outcome. */
public class NeedWithoutOutcome extends RuleBroken {

	NeedWithoutOutcome(String needs) {
		super("plan.need-without-outcome", needs);
	}

	@Override
	public String field() {
		return "outcomes";
	}

}
