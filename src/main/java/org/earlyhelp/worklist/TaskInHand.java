package org.earlyhelp.worklist;

import org.springframework.stereotype.Component;

/**
 * The work that this thread is completing: where a subject has two of a type, it is the
 * one that the journey moves on from.
 */
@Component
class TaskInHand {

	private final ThreadLocal<Task> task = new ThreadLocal<>();

	void take(Task taken) {
		this.task.set(taken);
	}

	void putDown() {
		this.task.remove();
	}

	/** Null where none is. */
	Task get() {
		return this.task.get();
	}

}
