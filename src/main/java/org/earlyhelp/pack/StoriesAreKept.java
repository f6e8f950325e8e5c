package org.earlyhelp.pack;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Refuses every change to what was written to figures on H2, as a function does on
 * PostgreSQL. Public because H2 makes it.
 */
public class StoriesAreKept implements Trigger {

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		throw new SQLException(
				"Each version of a story is kept: " + ((after != null) ? "UPDATE" : "DELETE") + " is refused", "42501");
	}

}
