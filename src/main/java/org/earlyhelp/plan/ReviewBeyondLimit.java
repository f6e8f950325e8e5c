package org.earlyhelp.plan;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** The next review was set later than the locality allows (T15, T16). */
public class ReviewBeyondLimit extends RuleBroken {

	public ReviewBeyondLimit(LocalDate asked, LocalDate latest) {
		super("plan.review-beyond-limit", asked, latest);
	}

	@Override
	public String field() {
		return "nextReviewOn";
	}

}
