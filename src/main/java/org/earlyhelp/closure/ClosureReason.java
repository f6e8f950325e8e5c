package org.earlyhelp.closure;

/**
 * Why an episode ends.
 *
 * @see "pathway, Step 11"
 */
public enum ClosureReason {

	/** What was agreed is reached. */
	OUTCOMES_MET,
	/** One agency goes on. */
	STEP_DOWN_SINGLE_AGENCY,
	/** Universal services are enough. */
	STEP_DOWN_UNIVERSAL,
	/** Social care goes on, with a child-in-need plan. */
	STEPPED_UP_CIN,
	/** Social care goes on, with a child protection plan. */
	STEPPED_UP_CP,
	/** A child is looked after. */
	STEPPED_UP_CLA,
	/** The family no longer takes part. */
	CONSENT_WITHDRAWN,
	/** The family stopped coming. */
	DISENGAGED,
	/** The family said no at the start; set by considering the refusal, not here. */
	CONSENT_REFUSED,
	/** The family moved away. */
	MOVED_OUT_OF_AREA,
	/** The youngest child is grown up. */
	CHILD_AGED_OUT,
	/** A child died. */
	CHILD_DIED,
	/** It was the same family as another case. */
	MERGED,
	/** It should never have been opened. */
	OPENED_IN_ERROR;

	/**
	 * R11.2: help ends though it may still be needed: the risk is considered, and a
	 * manager signs off.
	 */
	public boolean needsRiskConsideration() {
		return this == CONSENT_WITHDRAWN || this == DISENGAGED;
	}

	/**
	 * R11.5: help is phased out, not switched off: somebody carries on with something,
	 * also for a family that stopped coming. One that withdrew its agreement is handed to
	 * nobody (R4.4).
	 */
	public boolean needsExitPlan() {
		return this == OUTCOMES_MET || this == STEP_DOWN_SINGLE_AGENCY || this == STEP_DOWN_UNIVERSAL
				|| this == DISENGAGED;
	}

	/** Whether a person may propose it; the rest follow from other steps. */
	public boolean mayBeProposed() {
		return this != CONSENT_REFUSED && this != MERGED;
	}

}
