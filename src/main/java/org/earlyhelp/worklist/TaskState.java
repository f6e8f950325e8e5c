package org.earlyhelp.worklist;

/** Where a piece of work is. It moves once, from open, and never back. */
public enum TaskState {

	/** It waits, for a person or for anybody of its groups. */
	OPEN,
	/** Somebody did it. */
	DONE,
	/** The journey went on without it. */
	CANCELLED

}
