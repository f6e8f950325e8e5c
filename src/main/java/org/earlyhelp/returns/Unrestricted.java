package org.earlyhelp.returns;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;

/**
 * Which rows somebody may have. Returns name nobody, so everything that is not restricted
 * is in them; what is restricted is there for those who may read it.
 *
 * @see "people-and-access, 6.2 Need to know"
 */
final class Unrestricted {

	private Unrestricted() {
	}

	/** Rows of {@code case_file} under this alias. */
	static SqlRule cases(User asker, String alias) {
		SqlRule readable = CaseVisibility.readableBy(asker, CaseVisibility.Columns.ofCaseFile(alias));
		return new SqlRule("(%s.restriction = 0 or %s)".formatted(alias, readable.sql()), readable.values());
	}

	/**
	 * Rows of {@code contact} under this alias: what concerns a family of such a case.
	 */
	static SqlRule contacts(User asker, String alias) {
		SqlRule ofCase = cases(asker, "restricted");
		return new SqlRule("""
				(not exists (select 1 from case_file restricted where restricted.family_id = %s.family_id \
				and case when %s then 0 else 1 end = 1))""".formatted(alias, ofCase.sql()), ofCase.values());
	}

}
