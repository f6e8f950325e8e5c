package org.earlyhelp.inspection;

import java.time.Duration;

import org.earlyhelp.shared.TooOften;

/** Somebody opened or took away so much within an hour that they take no file now. */
public final class TooMuchTaken extends TooOften {

	TooMuchTaken(Duration retryAfter) {
		super(retryAfter, "export.too-much", Math.max(1, (retryAfter.toSeconds() + 59) / 60));
	}

}
