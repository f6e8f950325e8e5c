package org.earlyhelp.stepping;

/** What social care's work came to for one child (R9.6). */
public enum ChildStatus {

	/** A child-in-need plan. */
	CIN("STEPPED_UP_CIN"),
	/** A child protection plan. */
	CP("STEPPED_UP_CP"),
	/** The child is looked after. */
	CLA("STEPPED_UP_CLA"),
	/** Nothing more; early help goes on. */
	NO_FURTHER_ACTION(null);

	private final String reason;

	ChildStatus(String reason) {
		this.reason = reason;
	}

	/** Whether help for the child goes on with social care. */
	public boolean endsEarlyHelp() {
		return this.reason != null;
	}

	/** Why the case then ends, as a code; null where it goes on. */
	String reason() {
		return this.reason;
	}

}
