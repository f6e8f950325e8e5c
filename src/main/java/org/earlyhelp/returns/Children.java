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
	 * Joins to {@code case_file c} each child who ever was of the family that it was
	 * about, {@code p}, with their place in it, {@code m}: {@link #belongs} tells whether
	 * it counts. Families that turned out to be one keep what was done for each before.
	 */
	static final String OF_CASE = """
			join family_member m on m.family_id = c.family_id
			join person told on told.id = m.person_id and told.child
			left join person known on known.id = told.same_as
			join person p on p.id = coalesce(known.same_as, told.same_as, told.id)""";

	/** What {@link #belongs} and {@link #cameFromAnother} read. */
	static final String PLACE = "m.member_from, m.member_until, m.told_in";

	private Children() {
	}

	/** Whether the child was of the family at any time between these days. */
	static boolean belongs(ResultSet row, LocalDate from, LocalDate to) throws SQLException {
		LocalDate left = row.getObject("member_until", LocalDate.class);
		return !row.getObject("member_from", LocalDate.class).isAfter(to) && (left == null || !left.isBefore(from));
	}

	/**
	 * Whether the child came on this day, or later, with a family that turned out to be
	 * this one: what was done until then for that family is its own.
	 */
	static boolean cameFromAnother(ResultSet row, LocalDate day) throws SQLException {
		return row.getObject("told_in") != null && !row.getObject("member_from", LocalDate.class).isBefore(day);
	}

}
