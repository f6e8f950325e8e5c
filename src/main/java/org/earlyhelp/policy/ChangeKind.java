package org.earlyhelp.policy;

/** What of the profile changes. */
public enum ChangeKind {

	/** How long a clock runs. */
	TIMESCALE,
	/** The threshold table. */
	THRESHOLD

}
