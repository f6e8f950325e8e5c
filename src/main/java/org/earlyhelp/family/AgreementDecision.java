package org.earlyhelp.family;

/** What one person said to taking part. */
public enum AgreementDecision {

	/** Yes. */
	GIVEN,
	/** No. */
	REFUSED

}
