package org.earlyhelp.frontdoor;

/** What the front door decided about a contact, from least to most (R3.1). */
public enum Outcome {

	/** No further action. */
	NFA,
	/** A notification that the law asks for was kept. */
	STATUTORY_NOTIFICATION_LOGGED,
	/** Advice was enough. */
	INFO_ADVICE,
	/** Universal services will meet the need. */
	UNIVERSAL_SIGNPOST,
	/** Another authority's to decide. */
	TRANSFER_OTHER_LA,
	/** Sent back: for agreement, an assessment or a tool. */
	RETURN_TO_REFERRER,
	/** One agency helps. */
	SINGLE_AGENCY_EH,
	/** Integrated working support is consulted. */
	CONSULTATION_IWST,
	/** The family has a plan: its lead takes it up (R2.1). */
	TAF_EXISTING,
	/** Two or more unmet needs: a Team Around the Family is offered (R3.1). */
	TAF_NEW,
	/** A complex family: an early help and prevention package. */
	IES_EHP_PACKAGE,
	/** Referred to social care as a child in need. */
	CSC_REFERRAL_S17,
	/** Reasonable cause to suspect significant harm: social care, now (R3.2). */
	CSC_URGENT_S47;

	/** Whether it passes the family on to social care. */
	public boolean isSocialCares() {
		return this == CSC_REFERRAL_S17 || this == CSC_URGENT_S47;
	}

}
