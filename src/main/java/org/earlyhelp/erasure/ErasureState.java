package org.earlyhelp.erasure;

/** How far an erasure is. */
public enum ErasureState {

	/** A second person has to decide. */
	ASKED,
	/** A second person said no. */
	REFUSED,
	/** It is done, and cannot be undone. */
	ERASED

}
