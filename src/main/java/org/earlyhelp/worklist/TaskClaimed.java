package org.earlyhelp.worklist;

import java.time.Instant;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;

/** Somebody took work that was nobody's. */
public record TaskClaimed(TaskId task, String type, Subject subject, FamilyId family,
		Instant occurredAt) implements TaskEvent {
}
