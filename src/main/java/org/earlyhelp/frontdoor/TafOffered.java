package org.earlyhelp.frontdoor;

/** Whether the referrer offered the family a Team Around the Family. */
public enum TafOffered {

	/** One is at work. */
	YES_IN_PLACE,
	/** The family said yes; nothing has begun. */
	YES_ACCEPTED_NOT_STARTED,
	/** The family said no. */
	YES_DECLINED,
	/** It was not offered. */
	NO;

	/** Whether the referrer offered one, whatever the family said. */
	boolean offered() {
		return this != NO;
	}

}
