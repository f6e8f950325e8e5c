package org.earlyhelp.frontdoor;

/** How urgent a contact is. */
public enum Rag {

	/** A child may come to harm today. */
	RED,
	/** Social care's threshold may be met. */
	AMBER,
	/** A request for early help. */
	GREEN

}
