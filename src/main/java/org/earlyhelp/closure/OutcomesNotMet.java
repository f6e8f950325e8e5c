package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** R11.1: a case closes as OUTCOMES_MET only where all that mattered was met. */
public class OutcomesNotMet extends RuleBroken {

	OutcomesNotMet(OverallOutcome overall) {
		super("closure.outcomes-not-met", overall);
	}

	@Override
	public String field() {
		return "reason";
	}

}
