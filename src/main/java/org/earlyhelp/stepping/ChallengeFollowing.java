package org.earlyhelp.stepping;

/** What somebody found who looked again at an agency that had answered. */
public enum ChallengeFollowing {

	/** It starts teams now, or its reasons hold: the challenge is over. */
	SETTLED,
	/** It is too early to say. */
	LOOK_AGAIN,
	/** It does not: somebody more senior there is asked. */
	TAKEN_FURTHER

}
