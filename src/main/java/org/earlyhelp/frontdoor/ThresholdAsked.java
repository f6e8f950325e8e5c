package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a contact was put to the threshold, and what people decided then.
 *
 * @param screenedAt when it was asked
 * @param question what it was asked with; null where that cannot be told
 * @param asKept whether the question was kept as it was asked; else it is made up anew
 * from what the contact says
 * @param decisions every version of what was decided (R3.4), the first one first
 * @param reasonsShown whether the reader may read the contact, and with it the reasons
 */
public record ThresholdAsked(UUID contact, String reference, Instant screenedAt, Recommendation recommended,
		ThresholdQuestion question, boolean asKept, List<DecisionMade> decisions, boolean reasonsShown) {

	public ThresholdAsked {
		decisions = List.copyOf(decisions);
	}

	/**
	 * One decision, and what was recommended at the time.
	 *
	 * @param overrideReason null where none was given, and for those who may not read it
	 * @param profileVersion the locality's profile that it was decided under
	 */
	public record DecisionMade(int number, Outcome outcome, String level, Outcome recommendedOutcome,
			String recommendedLevel, String overrideReason, String profileVersion, String by, Instant at) {

		/** R3.1: whether it leaves what was recommended. */
		public boolean leavesRecommendation() {
			return this.recommendedOutcome != null
					&& (this.recommendedOutcome != this.outcome || !this.level.equals(this.recommendedLevel));
		}

	}

}
