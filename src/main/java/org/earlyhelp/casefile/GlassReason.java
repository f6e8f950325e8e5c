package org.earlyhelp.casefile;

/** Why somebody breaks the glass. */
public enum GlassReason {

	/** A child or an adult may be in danger now. */
	RISK_OF_HARM,
	/** Whoever holds the case cannot be reached, and somebody must act. */
	NOBODY_TO_REACH,
	/** Police, hospital or court ask, and cannot wait. */
	URGENT_REQUEST,
	/** A request for records, or a breach, under its ticket. */
	RECORDS_TICKET

}
