package org.earlyhelp.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.locality.Timer;

/**
 * A proposed change as people read it.
 *
 * @param timer whose length; null for a threshold
 * @param threshold in DMN; null for a length
 * @param replaces what held when it was proposed
 * @param from the first day on which it holds
 * @param figures what it would do, as it stood when it was proposed
 * @param number of the version of the profile that it became; null until it is approved
 * @param moved of how many cases and contacts clocks were counted anew so far
 * @param leftOut of how many they could not be, as the log tells; these keep their dates
 * @param movedAt when that was done; null until it is, and where none are to move
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(UUID id, ChangeKind kind, ChangeState state, Timer timer, String due, String limit,
		String urgentDue, String urgentLimit, String threshold, String replaces, LocalDate from, boolean moveOpen,
		String reason, Figures figures, String proposedBy, Instant proposedAt, String decidedBy, Instant decidedAt,
		String comment, Integer number, int moved, int leftOut, Instant movedAt) {

	/** Without table and figures, for a list. */
	ChangeView brief() {
		return new ChangeView(this.id, this.kind, this.state, this.timer, this.due, this.limit, this.urgentDue,
				this.urgentLimit, null, this.replaces, this.from, this.moveOpen, this.reason, null, this.proposedBy,
				this.proposedAt, this.decidedBy, this.decidedAt, this.comment, this.number, this.moved, this.leftOut,
				this.movedAt);
	}

}
