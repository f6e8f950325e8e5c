package org.earlyhelp.shared;

import java.time.Duration;

/** Somebody asks more often than is right. Answered with 429 and when to come again. */
public abstract class TooOften extends RuleBroken {

	private final Duration retryAfter;

	protected TooOften(Duration retryAfter, String key, Object... values) {
		super(key, values);
		this.retryAfter = retryAfter;
	}

	/** Never negative. */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
