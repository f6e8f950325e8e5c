package org.earlyhelp.casefile;

/** What sort of thing a note tells. */
public enum NoteKind {

	/** Spoke with somebody of the family. */
	CALL,
	/** Went to see the family. */
	VISIT,
	/** Went, and nobody was in or let them in. */
	FAILED_VISIT,
	/** Spoke with other professionals. */
	DISCUSSION,
	/** A management record: decisions and reasons, seen by management and audit. */
	SUPERVISION

}
