package org.earlyhelp.returns;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;

/**
 * Which rows somebody may have. Returns name nobody, so everything that is not restricted
 * is in them; what is restricted is there for those who may read it. A family that is
 * restricted in one of its cases is so in all, also in those of the families merged into
 * it, and so are its children wherever else they were told of.
 *
 * @see "people-and-access, 6.2 Need to know"
 */
final class Unrestricted {

	private Unrestricted() {
	}

	/** Rows of {@code case_file} under this alias. */
	static SqlRule cases(User asker, String alias) {
		SqlRule readable = readable(asker);
		return new SqlRule("(%s)".formatted(isNoneOf(closed(readable), alias)), readable.values());
	}

	/**
	 * Rows of {@code contact} under this alias: what concerns a family of such a case, or
	 * names a child of one.
	 */
	static SqlRule contacts(User asker, String alias) {
		SqlRule readable = readable(asker);
		String families = closed(readable);
		return new SqlRule("""
				((%1$s.family_id is null or %2$s) and not exists (select 1 from contact_child told \
				join person named on named.id = told.person_id \
				join family_member place on place.person_id = coalesce(named.same_as, named.id) \
				where told.contact_id = %1$s.id and place.family_id in (%3$s)))""".formatted(alias,
				isNoneOf(families, alias), families), readable.values());
	}

	private static SqlRule readable(User asker) {
		return CaseVisibility.readableBy(asker, CaseVisibility.Columns.ofCaseFile("restricted"));
	}

	/** The families, as they are known today, with a case that the asker may not read. */
	private static String closed(SqlRule readable) {
		return """
				select coalesce(whose.merged_into, whose.id) from case_file restricted \
				join family whose on whose.id = restricted.family_id \
				where restricted.restriction > 0 and case when %s then 0 else 1 end = 1""".formatted(readable.sql());
	}

	private static String isNoneOf(String families, String alias) {
		return "(select coalesce(own.merged_into, own.id) from family own where own.id = %s.family_id) not in (%s)"
			.formatted(alias, families);
	}

}
