package org.earlyhelp.plan;

/** What a family gets in writing. */
public enum CopyKind {

	/** Its copy of the plan (R7.3). */
	PLAN,
	/** The letter that says that the case is closed. */
	CLOSURE_LETTER

}
