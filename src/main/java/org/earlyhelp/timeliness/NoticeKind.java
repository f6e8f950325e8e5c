package org.earlyhelp.timeliness;

/** What is told about a clock, and to whom. */
public enum NoticeKind {

	/** To the holder: it is due soon. */
	DUE_SOON,

	/** To the adviser: the due date has passed. */
	PASSED,

	/** To the manager: the hard limit is reached. */
	LIMIT_REACHED

}
