package org.earlyhelp.worklist;

import java.time.Instant;

/**
 * The dates that a piece of work carries, from the open deadlines of its subject.
 *
 * @param dueAt the earliest due of them; null where no clock runs
 * @param originalDueAt what that was before any extension or pause
 * @param hardLimitAt the earliest limit of them; null where there is none
 */
public record Due(Instant dueAt, Instant originalDueAt, Instant hardLimitAt) {

	/** No clock runs. */
	public static final Due NONE = new Due(null, null, null);

}
