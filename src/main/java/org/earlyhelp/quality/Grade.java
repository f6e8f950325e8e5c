package org.earlyhelp.quality;

/** What an auditor finds of a part of a case file, or of the whole. */
public enum Grade {

	OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE;

	/** Whether something must be done about it. */
	public boolean asksForAction() {
		return this == REQUIRES_IMPROVEMENT || this == INADEQUATE;
	}

}
