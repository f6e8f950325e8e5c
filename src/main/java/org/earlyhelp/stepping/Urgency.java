package org.earlyhelp.stepping;

/** How fast social care is asked to answer. */
public enum Urgency {

	/** Within a working day. */
	PLANNED,
	/** A child may be in danger now: they were phoned, and this writes it down (R9.1). */
	URGENT

}
