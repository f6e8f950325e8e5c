package org.earlyhelp.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Which children a contact or a case is about, as SQL. */
final class Children {

	/**
	 * Joins to {@code contact c} each child that it named, {@code p}, at its place,
	 * {@code n}: the person whom we know, where the one named turned out to be them.
	 */
	static final String OF_CONTACT = """
			join contact_child n on n.contact_id = c.id
			join person told on told.id = n.person_id
			left join person known on known.id = told.same_as
			join person p on p.id = coalesce(known.same_as, told.same_as, told.id)""";

	/**
	 * Joins to {@code case_file c} each child of its family, {@code p}, with their place
	 * in it, {@code m}, whenever they had it: {@link #belongs} tells whether it counts.
	 */
	static final String OF_CASE = """
			join family f on f.id = c.family_id
			join family_member m on m.family_id = coalesce(f.merged_into, f.id)
			join person p on p.id = m.person_id and p.child and p.same_as is null""";

	/** What {@link #belongs} reads. */
	static final String PLACE = "m.member_from, m.member_until, m.told_in";

	private Children() {
	}

	/**
	 * Whether the child was of the family at any time between these days. Who came with a
	 * household that turned out to be this family was of it before.
	 */
	static boolean belongs(ResultSet row, LocalDate from, LocalDate to) throws SQLException {
		LocalDate left = row.getObject("member_until", LocalDate.class);
		boolean begun = row.getObject("told_in") != null || !row.getObject("member_from", LocalDate.class).isAfter(to);
		return begun && (left == null || !left.isBefore(from));
	}

}
