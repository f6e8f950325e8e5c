package org.earlyhelp.closure;

import java.util.Collection;
import java.util.List;

import org.earlyhelp.plan.PlanOutcome;

/**
 * How an episode turned out as a whole.
 *
 * @see "pathway, Step 11, overall outcome rule"
 */
public enum OverallOutcome {

	/** All that still mattered was reached. */
	MET,
	/** Some of it was. */
	PARTLY,
	/** None of it was. */
	NOT_MET;

	/**
	 * Leaves out what is no longer relevant; MET if all the rest is met and there is any;
	 * NOT_MET if none is met, even in part; else PARTLY.
	 */
	public static OverallOutcome of(Collection<PlanOutcome.Result> results) {
		List<PlanOutcome.Result> relevant = results.stream()
			.filter((result) -> result != PlanOutcome.Result.NO_LONGER_RELEVANT)
			.toList();
		if (!relevant.isEmpty() && relevant.stream().allMatch((result) -> result == PlanOutcome.Result.MET)) {
			return MET;
		}
		boolean any = relevant.stream()
			.anyMatch((result) -> result == PlanOutcome.Result.MET || result == PlanOutcome.Result.PARTLY);
		return any ? PARTLY : NOT_MET;
	}

}
