package org.earlyhelp.message;

/** What a message is about. */
public enum MessageKind {

	/** Work of theirs falls due. */
	DUE_SOON,
	/** The day of some work passed. */
	OVERDUE,
	/** The last day that was allowed for some work passed. */
	LIMIT_REACHED,
	/** Somebody gave them work. */
	WORK_GIVEN,
	/** Somebody leads now: told to whoever it is. */
	LEAD_AGREED,
	/** What is overdue, each morning. */
	DIGEST

}
