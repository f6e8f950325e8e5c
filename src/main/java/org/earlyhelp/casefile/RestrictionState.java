package org.earlyhelp.casefile;

/** How far a restriction has come. */
public enum RestrictionState {

	/** It would let in more people, and waits for a second person. */
	WAITS,
	/** It keeps people out, holds already, and a second person has not looked at it. */
	HOLDS,
	/** A second person agreed. */
	APPROVED,
	/** A second person did not agree: it is as it was before. */
	REFUSED,
	/** Another was asked before anybody decided. */
	OVERTAKEN

}
