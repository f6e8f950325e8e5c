package org.earlyhelp.equality;

/**
 * A stage of the journey, and what of it is compared. The first two are of children in
 * contacts decided in the period, the others of children in cases that began in it.
 */
public enum Stage {

	/** In a contact: how many. */
	CONTACT("1", "1"),
	/** A case began from the contact. */
	OFFERED("k.offered", "1"),
	/** The family agreed, of those that have answered. */
	AGREED("k.agreed", "k.answered"),
	/** Assessed, of those that agreed. */
	ASSESSED("k.agreed * k.assessed", "k.agreed"),
	/** A lead practitioner in time, of those for whom that is known (T17). */
	LEAD_IN_TIME("k.lead_met", "k.lead_due"),
	/** Outcomes met, of those whose case has closed. */
	OUTCOMES_MET("k.closed * k.met", "k.closed"),
	/** A step-up accepted. */
	STEPPED_UP("k.stepped_up", "1");

	private final String counted;

	private final String of;

	Stage(String counted, String of) {
		this.counted = counted;
		this.of = of;
	}

	/** What a row adds to it. */
	String counted() {
		return this.counted;
	}

	/** What a row adds to all that it is of. */
	String of() {
		return this.of;
	}

	/** Whether it is of contacts, as against cases. */
	boolean isOfContacts() {
		return this == CONTACT || this == OFFERED;
	}

	/** Whether it is a number by itself, and no share. */
	public boolean isNumber() {
		return this == CONTACT;
	}

}
