package org.earlyhelp.frontdoor;

/** What came back from a referrer. */
public enum ReturnResult {

	/** The answer came. */
	RECEIVED,
	/** Nothing yet; they were asked again. */
	CHASED,
	/** Nothing came, and nothing will. */
	NO_REPLY

}
