package org.earlyhelp.stepping;

/** What an agency says when it is asked why it starts no teams. */
public enum AgencyAnswer {

	/** It will start them. */
	WILL_START,
	/** It goes on as it does, and says why. */
	STAYS

}
