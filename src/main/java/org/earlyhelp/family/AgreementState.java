package org.earlyhelp.family;

/** Whether the family takes part, derived from what each person said (R4.5). */
public enum AgreementState {

	/** Nobody who may agree has answered. */
	NOT_ASKED,
	/** Somebody who may agree for the family did, and still does. */
	GIVEN,
	/** Nobody who may agree did, and one of them said no. */
	REFUSED,
	/** Whoever agreed no longer does. */
	WITHDRAWN

}
