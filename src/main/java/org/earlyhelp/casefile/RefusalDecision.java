package org.earlyhelp.casefile;

/** What follows a refusal. */
public enum RefusalDecision {

	/** One agency goes on helping. */
	SINGLE_AGENCY,
	/** Help is offered again on a day agreed. */
	REOFFER,
	/** The front door is asked what it thinks. */
	CONSULT_FRONT_DOOR,
	/** A child is at risk: social care is told without agreement. */
	REFER_WITHOUT_CONSENT

}
