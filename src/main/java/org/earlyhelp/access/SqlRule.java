package org.earlyhelp.access;

import java.util.Map;

/**
 * A rule as a condition that goes into a query's {@code where}.
 *
 * @param sql in brackets; true for the rows that pass, false or unknown for the others,
 * so that it must not be negated
 * @param values its named parameters; their names begin with {@code access_}
 */
public record SqlRule(String sql, Map<String, Object> values) {

	public SqlRule {
		values = Map.copyOf(values);
	}

}
