package org.earlyhelp.worklist;

import java.time.Instant;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;

/**
 * Work was given to somebody.
 *
 * @param from whose it was; null where it was nobody's
 * @param reason null where it needs none
 */
public record TaskAssigned(TaskId task, String type, String from, String to, String reason, Subject subject,
		FamilyId family, Instant occurredAt) implements TaskEvent {
}
