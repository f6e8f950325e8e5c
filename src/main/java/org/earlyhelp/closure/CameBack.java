package org.earlyhelp.closure;

/** How a family came back before anybody looked whether it lasts (R12.1). */
public enum CameBack {

	/** A new episode of early help began. */
	REOPENED,
	/** The front door passed the family on to social care, or it accepted a step-up. */
	STEPPED_UP

}
