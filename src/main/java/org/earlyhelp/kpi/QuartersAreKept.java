package org.earlyhelp.kpi;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Refuses every change to what was told of a quarter on H2, as a function does on
 * PostgreSQL. Public because H2 makes it.
 */
public class QuartersAreKept implements Trigger {

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		throw new SQLException(
				"What was told of a quarter is kept: " + ((after != null) ? "UPDATE" : "DELETE") + " is refused",
				"42501");
	}

}
