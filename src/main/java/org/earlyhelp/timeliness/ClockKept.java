package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.locality.Timer;

/**
 * One clock as it was kept, for whoever holds a case against its dates.
 *
 * @param ruleVersion the version of the locality's profile that said how long
 * @param matter the step-up, addendum or request it is of; null where there is only one
 * @param dueAt pauses and extensions counted
 * @param originalDueAt as it was given at first
 * @param stoppedAt when what it waits for happened; null while it has not
 * @param standing whether it stands still, since its case rests
 */
public record ClockKept(UUID id, Timer timer, String name, String ruleVersion, UUID matter, DeadlineState state,
		Instant startedAt, Instant dueAt, Instant originalDueAt, Instant stoppedAt, boolean standing) {

	/** Whether work of this type, on this matter, carries its date. */
	public boolean serves(String taskType, UUID of) {
		return this.timer.tasks().contains(taskType) && (this.matter == null || this.matter.equals(of));
	}

	/** Whether what it waited for happened; a clock that was dropped did not count. */
	public boolean counted() {
		return this.stoppedAt != null && this.state != DeadlineState.STOPPED;
	}

	/** Whether it was late, or is at this moment. */
	public boolean lateAt(Instant now) {
		return this.state == DeadlineState.MISSED
				|| (this.stoppedAt == null && !this.standing && this.dueAt.isBefore(now));
	}

}
