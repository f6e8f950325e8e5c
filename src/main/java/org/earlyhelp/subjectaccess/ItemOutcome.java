package org.earlyhelp.subjectaccess;

/** What is decided about one item. */
public enum ItemOutcome {

	/** They are given it as it stands. */
	RELEASE,
	/** They are given it as it then reads. */
	REDACT,
	/** They are not given it, under an exemption. */
	WITHHOLD

}
