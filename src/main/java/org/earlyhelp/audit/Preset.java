package org.earlyhelp.audit;

/** What auditors look for again and again. */
public enum Preset {

	/** Somebody opened a record against the rule, and said why. */
	BREAK_GLASS("action = 'GLASS_BROKEN'"),
	/** Somebody asked for what is not for them. */
	DENIED("outcome = 'DENIED' and action not in ('SIGN_IN', 'SIGN_IN_REFUSED')"),
	/** Somebody was not let in. */
	FAILED_SIGN_INS("outcome = 'DENIED' and action in ('SIGN_IN', 'SIGN_IN_REFUSED')"),
	/** A file of records left. */
	EXPORTS("action = 'EXPORTED'"),
	/** What auditors and records officers themselves looked at and took away. */
	AUDITORS("role in ('AUDITOR', 'PARTNER_AUDITOR', 'RECORDS_OFFICER')"
			+ " and (outcome = 'VIEWED' or action = 'EXPORTED')");

	private final String sql;

	Preset(String sql) {
		this.sql = sql;
	}

	/** A condition on the ledger's entries. */
	String sql() {
		return this.sql;
	}

}
