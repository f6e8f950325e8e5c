package org.earlyhelp.casefile;

/** How far somebody is the lead practitioner (R6.1). */
public enum LeadStatus {

	/** Asked, and not answered. */
	PROPOSED,
	/** Said yes. */
	ACCEPTED,
	/** Holds it until somebody accepts. */
	INTERIM,
	/** Said no. */
	DECLINED,
	/** Nobody leads; a TAF adviser answers for the case (R6.3). */
	VACANT

}
