package org.earlyhelp.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One step as it went: what the model asked of whom and since when, and who did it when.
 *
 * @param id of the work
 * @param type as {@code screen-contact}
 * @param label as people read it
 * @param step where it stands, as {@code PROCESS:ELEMENT}; null for what began before
 * that was kept
 * @param ofContact whether it belongs to the contact that began the case
 * @param matter the step-up, addendum or request it is of; null where there is only one
 * @param groups whose work it is; empty where it is a named person's
 * @param begunAt since when the model asked for it
 * @param endedAt null while it waits
 * @param endedBy a username; null while it waits
 * @param endedReason why it was not needed any more; null where it was done
 * @param holder who has it, or had it at the end; null for nobody
 * @param outside whether it was done by somebody of none of its groups
 */
public record StepTaken(UUID id, String type, String label, String step, boolean ofContact, UUID matter,
		List<String> groups, Instant begunAt, TaskState state, Instant endedAt, String endedBy, String endedReason,
		String holder, boolean outside) {

	public StepTaken {
		groups = List.copyOf(groups);
	}

	/** Whether somebody did it. */
	public boolean done() {
		return this.state == TaskState.DONE;
	}

	/** Whether it waits still. */
	public boolean open() {
		return this.state == TaskState.OPEN;
	}

}
