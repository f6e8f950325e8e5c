package org.earlyhelp.quality;

/** How far an audit is. */
public enum CaseAuditState {

	/** Two auditors read the case, each by themselves. */
	OPEN,
	/** They differ, and somebody agrees the grades with them. */
	DIFFERS,
	/** The grades are agreed. */
	AGREED,
	/** Its time ran out before both had given their grades. */
	LAPSED

}
