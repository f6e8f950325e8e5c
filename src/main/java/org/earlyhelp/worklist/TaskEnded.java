package org.earlyhelp.worklist;

import java.time.Instant;

import org.earlyhelp.shared.RuleBroken;

/** The work is no longer open: who ended it, and when. */
public class TaskEnded extends RuleBroken {

	TaskEnded(TaskState state, String by, Instant at) {
		super((state == TaskState.DONE) ? "task.done" : "task.cancelled", by, at);
	}

	@Override
	public boolean overtaken() {
		return true;
	}

}
