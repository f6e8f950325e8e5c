package org.earlyhelp.message;

/** What a message is about. */
public enum MessageKind {

	/** Work of theirs falls due. */
	DUE_SOON,
	/** The day of some work passed. */
	OVERDUE,
	/** The last day that was allowed for some work passed. */
	LIMIT_REACHED,
	/** Somebody gave them work. */
	WORK_GIVEN,
	/** Somebody leads now: told to whoever it is. */
	LEAD_AGREED,
	/** The lead practitioner leaves: told to the adviser and to whoever follows. */
	LEAD_LEFT,
	/** Somebody else assesses: told to both, and to the adviser. */
	ASSESSOR_CHANGED,
	/** They stand in for a colleague from now on. */
	COVER_BEGAN,
	/** Social care is asked in. */
	STEP_UP_ASKED,
	/** Social care is asked in at once, and must say that it has heard. */
	URGENT_STEP_UP,
	/** Nobody in social care has said that they heard: told each hour, day and night. */
	URGENT_STEP_UP_UNHEARD,
	/** Social care was asked in again for the same reason (R9.4). */
	STEP_UP_REPEATED,
	/** Social care answered. */
	STEP_UP_DECIDED,
	/** Social care steps a family down, and somebody to lead is looked for. */
	STEP_DOWN_RECEIVED,
	/** Social care closed before the handover was complete: an alert (R10.2). */
	STEP_DOWN_OVERRIDDEN,
	/** Somebody challenges what was decided. */
	ESCALATED,
	/** Their agency is asked why it starts so few teams. */
	AGENCY_CHALLENGED,
	/** An agency that was asked has answered. */
	AGENCY_ANSWERED,
	/** An auditor found a case inadequate: told at once. */
	FOUND_INADEQUATE,
	/** Somebody reads a case that is not theirs, for an hour and a reason. */
	GLASS_BROKEN,
	/** Somebody looked whether that was right: told to whoever broke the glass. */
	GLASS_REVIEWED,
	/** Who may see a case at all has changed, and a second person looks at it. */
	CASE_RESTRICTED,
	/** More people are to see a case, which waits for a second person. */
	RESTRICTION_ASKED,
	/** Somebody reads, or takes away, a great deal within an hour. */
	BULK_READING,
	/** Somebody of the family withdrew or narrowed their agreement. */
	AGREEMENT_WITHDRAWN,
	/** A family that moved away did not arrive, or nobody says that it did. */
	FAMILY_MISSING,
	/** Nobody leads a case: told each morning until somebody does (R6.3). */
	LEAD_VACANT,
	/** The day of actions of a plan has passed. */
	ACTIONS_PAST_DUE,
	/** A child of the family has come of age. */
	CAME_OF_AGE,
	/** Somebody of the family has died. */
	DEATH,
	/** What is overdue, each morning. */
	DIGEST

}
