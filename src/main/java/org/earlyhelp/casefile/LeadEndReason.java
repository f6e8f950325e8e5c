package org.earlyhelp.casefile;

/** Why somebody stops leading (pathway, step 6). */
public enum LeadEndReason {

	/** They leave their post. */
	LEFT_POST,
	/** Their agency takes them off the case. */
	AGENCY_WITHDREW,
	/** The family asks for somebody else. */
	FAMILY_REQUEST,
	/** What the family needs has changed, and so has who should lead. */
	NEED_CHANGED,
	/** They carry too much. */
	WORKLOAD,
	/** They are ill for long. */
	SICKNESS,
	/** Social care leads from now on. */
	STEP_UP,
	/** The case closes. */
	CLOSURE

}
