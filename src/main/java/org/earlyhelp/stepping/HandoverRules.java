package org.earlyhelp.stepping;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.earlyhelp.casefile.Consent;

/**
 * What must be there before social care may close, and whether its assessment counts.
 * Pure.
 *
 * @see "pathway, Step 10, R10.2 and R10.4; Step 5, R5.3"
 */
final class HandoverRules {

	/** What the handover still lacks. */
	enum Missing {

		/** The family has not said yes. */
		CONSENT,
		/** Nobody has accepted to lead. */
		LEAD,
		/** No day is agreed on which the two services meet. */
		DATE

	}

	private HandoverRules() {
	}

	/**
	 * R10.2: agreement, a lead and a date. R10.4: nothing, where the family has refused
	 * and the risk was considered.
	 */
	static Set<Missing> missing(Consent consent, boolean led, boolean dated, boolean refusalConsidered) {
		if (refusalConsidered) {
			return Set.of();
		}
		EnumSet<Missing> missing = EnumSet.noneOf(Missing.class);
		if (consent != Consent.GIVEN) {
			missing.add(Missing.CONSENT);
		}
		if (!led) {
			missing.add(Missing.LEAD);
		}
		if (!dated) {
			missing.add(Missing.DATE);
		}
		return missing;
	}

	/**
	 * R5.3: social care's assessment counts while it is under so many months old on the
	 * day of the step-down.
	 */
	static boolean assessmentCounts(LocalDate assessmentOn, LocalDate agreedOn, int months) {
		return assessmentOn != null && agreedOn.isBefore(assessmentOn.plusMonths(months));
	}

}
