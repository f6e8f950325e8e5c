package org.earlyhelp.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.User;

/** What one return takes from the database, and how a row of it reads. */
interface Extract {

	ReturnName name();

	/** The headings, exactly as they are prescribed. */
	List<String> columns();

	/**
	 * What to ask. Its rows have a column {@code whole}, true where the asker may have
	 * them: restricted records are for those who may read them.
	 */
	Question question(Period period, User asker);

	/**
	 * The cells of a row; empty where the row does not belong into the return.
	 * @param naming by what people are told of in it
	 */
	List<String> cells(ResultSet row, Period period, Naming naming) throws SQLException;

	/**
	 * A query and its named values.
	 */
	record Question(String sql, Map<String, Object> values) {
	}

}
