package org.earlyhelp.casefile;

/**
 * Whether the family takes part, derived from each person's agreement (R4.5). It is not
 * the lawful basis for keeping records.
 */
public enum Consent {

	/** Nobody has answered yet. */
	NOT_ASKED,
	/** At least one person with parental responsibility, or able to decide, agreed. */
	GIVEN,
	/** They said no before anything began. */
	REFUSED,
	/** They agreed, and later no longer did. */
	WITHDRAWN

}
