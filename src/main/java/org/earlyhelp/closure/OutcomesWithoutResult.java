package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** Each outcome of the plan has a result before a case closes. */
public class OutcomesWithoutResult extends RuleBroken {

	OutcomesWithoutResult(String headlines) {
		super("closure.outcomes-without-result", headlines);
	}

	@Override
	public String field() {
		return "outcomes";
	}

}
