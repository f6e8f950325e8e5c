package org.earlyhelp.policy;

/** What became of a proposal. */
public enum ChangeState {

	/** It waits for a second person. */
	PROPOSED,
	/** It holds from its day on. */
	APPROVED,
	/** It never will. */
	REFUSED,
	/** Whoever proposed it took it back. */
	WITHDRAWN

}
