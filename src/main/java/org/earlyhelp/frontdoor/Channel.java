package org.earlyhelp.frontdoor;

/** How a contact reached the front door. */
public enum Channel {

	/** By telephone. */
	PHONE,
	/** By the form on the authority's site. */
	ONLINE_FORM,
	/** By e-mail. */
	EMAIL,
	/** A vulnerable person assessment, or another notification of the police. */
	POLICE_NOTIFICATION,
	/** Social care steps down. */
	CSC_STEP_DOWN,
	/** The emergency duty team, out of hours. */
	EDT,
	/** In person. */
	WALK_IN,
	/** From within the authority. */
	INTERNAL

}
