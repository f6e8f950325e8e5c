package org.earlyhelp.outcome;

/** How a test of an outcome framework came out. */
public enum TestResult {

	/** It holds. */
	MET,
	/** It does not. */
	NOT_MET,
	/** What it asks about is not known; never taken for met. */
	UNKNOWN,
	/** It has nothing to ask about. */
	NOT_APPLICABLE

}
