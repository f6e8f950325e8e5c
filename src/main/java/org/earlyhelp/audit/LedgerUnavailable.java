package org.earlyhelp.audit;

/**
 * The ledger cannot be written, so nothing may be changed or shown. Answered with 503;
 * asking again later may succeed.
 */
public class LedgerUnavailable extends RuntimeException {

	LedgerUnavailable(Throwable cause) {
		super("The ledger cannot be written", cause);
	}

}
