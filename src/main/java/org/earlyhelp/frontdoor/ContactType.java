package org.earlyhelp.frontdoor;

/** What the contact asks for. */
public enum ContactType {

	/** Help for a family. */
	REQUEST_FOR_SUPPORT,
	/** Nothing but to be known. */
	INFORMATION,
	/** Advice from another professional. */
	CONSULTATION,
	/** Somebody is worried about a child. */
	CONCERN,
	/** What the law asks to be notified. */
	STATUTORY_NOTIFICATION,
	/** Social care steps down to early help. */
	STEP_DOWN,
	/** Another authority hands a family over. */
	TRANSFER_IN

}
