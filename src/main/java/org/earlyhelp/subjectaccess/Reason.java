package org.earlyhelp.subjectaccess;

/** Why an item is proposed as it is. */
public enum Reason {

	/** It tells who asked for help and is not to be known. */
	WHO_ASKED,
	/** It tells an address that is protected. */
	PROTECTED_ADDRESS,
	/** It names somebody else of the family. */
	NAMES_FAMILY,
	/** It tells of somebody who is not of the family. */
	THIRD_PARTY,
	/** It is a file, and no rule reads what is in it. */
	FILE,
	/** Whoever filed it named who alone may know of it. */
	RESTRICTED,
	/** It is about harm: whether it would harm somebody to be told has to be asked. */
	HARM

}
