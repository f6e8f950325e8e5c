package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.UUID;

/**
 * A contact that was decided, as far as the threshold can be asked again.
 *
 * @param level as decided last
 * @param recommended what the threshold answered then; null where nobody asked it
 * @param question what the front door knew; null where it was not kept
 * @param known whether the reader may read the contact
 */
public record DecidedContact(UUID id, String reference, UUID family, String district, Instant decidedAt, String level,
		Outcome outcome, Recommendation recommended, ThresholdQuestion question, boolean known) {

	/** Whether people decided as the threshold recommended. */
	public boolean isAsRecommended() {
		return this.recommended != null && !DecidingRules.overrides(this.recommended, this.outcome, this.level);
	}

}
