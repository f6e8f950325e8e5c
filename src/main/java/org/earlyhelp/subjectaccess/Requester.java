package org.earlyhelp.subjectaccess;

/** Who asks to see a record. */
public enum Requester {

	/** The person whose record it is. */
	SELF,
	/** A parent, for a child: by no right of their own (people-and-access, 6.4). */
	PARENT,
	/** Somebody else, who has to show their authority. */
	OTHER

}
