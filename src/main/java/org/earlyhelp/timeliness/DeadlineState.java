package org.earlyhelp.timeliness;

/** How far a clock has run. */
public enum DeadlineState {

	/** What it waits for has not happened yet, whether or not it is late. */
	RUNNING,

	/** It happened in time. */
	MET,

	/** It happened after the due date, or was late when the case closed. */
	MISSED,

	/** Nothing waits for it any more; no figure counts it. */
	STOPPED

}
