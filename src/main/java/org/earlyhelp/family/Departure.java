package org.earlyhelp.family;

/** How somebody ceases to belong to a family that gets help. */
public enum Departure {

	/** They live elsewhere, and are no longer of this family. */
	LEFT,
	/** A parent moves out and stays a parent: of the family, not of the household. */
	SEPARATED,
	/** They died. */
	DIED,
	/** They are grown up. */
	TURNED_18

}
