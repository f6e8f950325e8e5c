package org.earlyhelp.frontdoor;

/** How the referrer was told. */
public enum FeedbackMethod {

	/** By telephone. */
	PHONE,
	/** By e-mail. */
	EMAIL,
	/** By letter. */
	POST,
	/** Face to face. */
	IN_PERSON

}
