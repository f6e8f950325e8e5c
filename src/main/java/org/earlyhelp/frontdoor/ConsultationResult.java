package org.earlyhelp.frontdoor;

/** What a consultation becomes. */
public enum ConsultationResult {

	/** Advice was enough. */
	ADVICE,
	/** A service is asked for. */
	SERVICE_REQUEST,
	/** A case begins in which one agency assesses, with a common assessment. */
	CAF,
	/** A case begins with a Team Around the Family. */
	TAF;

	/** Whether somebody is allocated to assess; a CAF has its quality looked at, too. */
	public boolean beginsCase() {
		return this == CAF || this == TAF;
	}

}
