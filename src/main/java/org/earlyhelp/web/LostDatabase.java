package org.earlyhelp.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells whether the database went away in the midst of it, however that is wrapped: the
 * service cannot say now, and may be asked again.
 */
final class LostDatabase {

	/** What PostgreSQL says to whoever it turns out. */
	private static final String OPERATOR = "57P0";

	private static final String CONNECTION = "08";

	/** What the pool says of a connection that it has given up. */
	private static final String GIVEN_UP = "Connection is closed";

	private static final int DEEPEST = 12;

	private LostDatabase() {
	}

	static boolean isIn(Throwable thrown) {
		Throwable cause = thrown;
		for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
			if (cause instanceof SQLException said && is(said)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	private static boolean is(SQLException said) {
		String state = said.getSQLState();
		return said instanceof SQLTransientConnectionException || said instanceof SQLNonTransientConnectionException
				|| said instanceof SQLRecoverableException
				|| ((state != null) ? state.startsWith(CONNECTION) || state.startsWith(OPERATOR)
						: GIVEN_UP.equals(said.getMessage()));
	}

}
