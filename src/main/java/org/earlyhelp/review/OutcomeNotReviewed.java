package org.earlyhelp.review;

import org.earlyhelp.shared.RuleBroken;

/** A review looks at every outcome of the plan. */
public class OutcomeNotReviewed extends RuleBroken {

	OutcomeNotReviewed(String headlines) {
		super("review.outcome-missing", headlines);
	}

	@Override
	public String field() {
		return "outcomes";
	}

}
