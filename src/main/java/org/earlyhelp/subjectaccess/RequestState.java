package org.earlyhelp.subjectaccess;

/** Where a request to see records stands. */
public enum RequestState {

	/** Nobody has answered it. */
	OPEN,
	/** A pack was made. */
	ISSUED,
	/** It was closed without one, for a reason. */
	CLOSED

}
