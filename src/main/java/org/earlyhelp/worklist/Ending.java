package org.earlyhelp.worklist;

/** How a piece of work left its queue. */
public enum Ending {

	/** Somebody did it. */
	DONE,
	/** The journey went on without it; the reason says why. */
	CANCELLED

}
