package org.earlyhelp.audit;

/** How what the ledger tells of ended. */
public enum Outcome {

	/** It was done. */
	DONE,
	/** It was shown. */
	VIEWED,
	/** A rule of the service said no. */
	REFUSED,
	/** They may not. */
	DENIED,
	/** It broke. */
	FAILED

}
