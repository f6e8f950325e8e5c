package org.earlyhelp.stepping;

/**
 * What social care says to a step-up.
 *
 * @see "pathway, Step 9"
 */
public enum StepUpAnswer {

	/** A child in need: an assessment or a plan under section 17. */
	ACCEPT_S17,
	/** A child may be suffering significant harm: an enquiry under section 47. */
	ACCEPT_S47,
	/** It stays with the team around the family, with advice (R9.3). */
	ADVICE_RETURN_TO_TAF,
	/** Social care must know more first; no clock stops (R9.5). */
	MORE_INFO;

	/** Whether social care takes the family on. */
	public boolean accepts() {
		return this == ACCEPT_S17 || this == ACCEPT_S47;
	}

	/** Whether it is an answer, and not a question. */
	public boolean decides() {
		return this != MORE_INFO;
	}

}
