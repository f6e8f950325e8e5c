package org.earlyhelp.frontdoor;

import java.time.Duration;

import org.earlyhelp.shared.TooOften;

/** Somebody asked for plans so often that it may be fishing. */
public final class TooManyPlanChecks extends TooOften {

	TooManyPlanChecks(Duration retryAfter) {
		super(retryAfter, "plan-check.too-many", Math.max(1, (retryAfter.toSeconds() + 59) / 60));
	}

}
