package org.earlyhelp.stepping;

/** How far a challenge to an agency is. */
public enum AgencyChallengeState {

	/** The agency has it to answer. */
	WAITING,
	/** The agency has answered, and somebody looks again whether it keeps its word. */
	ANSWERED,
	/** It is over. */
	SETTLED

}
