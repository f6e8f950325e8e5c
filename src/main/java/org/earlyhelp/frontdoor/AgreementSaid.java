package org.earlyhelp.frontdoor;

/** What the family said to the referrer about being talked of to us. */
public enum AgreementSaid {

	/** They signed. */
	GIVEN_WRITTEN,
	/** They said yes. */
	GIVEN_VERBAL,
	/** They said no. */
	REFUSED,
	/** Asking would have put somebody at risk. */
	NOT_SOUGHT_UNSAFE,
	/** They were not asked, for another reason. */
	NOT_SOUGHT_OTHER;

	boolean given() {
		return this == GIVEN_WRITTEN || this == GIVEN_VERBAL;
	}

	boolean notSought() {
		return this == NOT_SOUGHT_UNSAFE || this == NOT_SOUGHT_OTHER;
	}

}
