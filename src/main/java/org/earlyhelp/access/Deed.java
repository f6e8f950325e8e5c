package org.earlyhelp.access;

/** What somebody may want to do with a case or a contact. */
public enum Deed {

	/** Know that it exists, its state, its lead and its team. */
	SEE_SUMMARY,
	/** Read it. */
	SEE,
	/** Write notes, add documents, raise what comes up, update what is theirs. */
	CONTRIBUTE,
	/** Choose the assessor, agree the lead practitioner, support the team. */
	BROKER,
	/** Extend, suspend, merge; what managers alone do. */
	MANAGE,
	/** Say that it may close. */
	SIGN_OFF,
	/** Say who may see it at all; the records officer knows as much of any case. */
	RESTRICT

}
