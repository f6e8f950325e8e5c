package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.locality.Timer;

/**
 * One clock of a case or contact, as people read it.
 *
 * @param name what it measures, in the locality's words
 * @param dueAt when it is due, pauses and extensions counted
 * @param originalDueAt when it was due at first; never changed
 * @param hardLimitAt when it must be done; null where there is no limit
 * @param stoppedAt when what it waited for happened; null while it runs
 * @param pausedFrom the first day that does not count, while its case is suspended; null
 * where it does not stand
 * @param lateBecause why it is late, or was; null where nobody said
 * @param lateNote what was said of it besides; may be null
 */
public record DeadlineView(UUID id, Timer timer, String name, DeadlineState state, Instant startedAt, Instant dueAt,
		Instant originalDueAt, Instant hardLimitAt, Instant stoppedAt, LocalDate pausedFrom, LateReason lateBecause,
		String lateNote) {
}
