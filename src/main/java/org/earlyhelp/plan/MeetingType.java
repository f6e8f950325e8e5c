package org.earlyhelp.plan;

/** What a meeting of the team around the family is for. */
public enum MeetingType {

	/** The first: it makes the plan. */
	INITIAL,
	/** Looks at how the plan goes. */
	REVIEW,
	/** Takes over from social care. */
	STEP_DOWN,
	/** Agrees that it is done. */
	CLOSURE,
	/** Something came up. */
	EXTRAORDINARY

}
