package org.earlyhelp.subjectaccess;

/** What an item is, in the order in which the journey makes them. */
public enum ItemKind {

	/** What is known of the person themself. */
	PERSON,
	/** What somebody told the front door. */
	CONTACT,
	/** What screening found. */
	SCREENING,
	/** What was decided on a contact. */
	DECISION,
	/** What the referrer was told, or what was advised. */
	ANSWER,
	/** Whether somebody takes part. */
	AGREEMENT,
	/** What an assessment says. */
	ASSESSMENT,
	/** A need that was found. */
	NEED,
	/** What a child said. */
	VOICE,
	/** A meeting of the team. */
	MEETING,
	/** What should be different, and who does what. */
	PLAN,
	/** How it went. */
	REVIEW,
	/** What social care was asked, and said. */
	STEP_UP,
	/** That something was told to others. */
	SHARE,
	/** How the help ended. */
	CLOSURE,
	/** A note on the case. */
	NOTE,
	/** A document that is held. */
	DOCUMENT,
	/** A copy or letter that the family was sent. */
	SENT

}
