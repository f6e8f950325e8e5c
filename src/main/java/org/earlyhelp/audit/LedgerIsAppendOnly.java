package org.earlyhelp.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Refuses every change to the ledger on H2, as a function does on PostgreSQL. Public
 * because H2 makes it.
 */
public class LedgerIsAppendOnly implements Trigger {

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		throw new SQLException("The ledger is append-only: " + ((after != null) ? "UPDATE" : "DELETE") + " is refused",
				"42501");
	}

}
