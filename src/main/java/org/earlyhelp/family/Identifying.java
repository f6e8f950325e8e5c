package org.earlyhelp.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who on record somebody is, without anybody to ask: by NHS number, by UPN, or by
 * names, date of birth and postcode together. Nobody is taken for another: what a number
 * finds must not contradict the rest, and two who fit are nobody. Addresses that are
 * protected are never matched by.
 */
@Service
@Transactional(readOnly = true)
public class Identifying {

	private static final String FAMILY = """
			select p.id, p.last_name, p.date_of_birth,
			 (select max(cast(m.family_id as varchar)) from family_member m join family f on f.id = m.family_id
			   where m.person_id = p.id and f.merged_into is null
			    and m.member_from = (select max(l.member_from) from family_member l join family g on g.id = l.family_id
			     where l.person_id = p.id and g.merged_into is null)) as family_id
			from person p where p.id in (select t.one_id from person t where %s)""";

	private static final String BY_NAME = """
			t.date_of_birth = :born and t.last_key = :lastKey and t.first_key = :firstKey and exists (
			 select 1 from residence r where r.person_id = t.id and r.postcode_key = :postcode and not r.is_protected)""";

	private final JdbcClient database;

	Identifying(JdbcClient database) {
		this.database = database;
	}

	/** Who it is, or why nobody can say. */
	public Answer identify(PersonSaid said) {
		List<Known> found;
		if (said.nhsNumber() != null) {
			found = find("t.nhs_number = :number", Identifiers.nhsNumber(said.nhsNumber()));
		}
		else if (said.upn() != null) {
			found = find("t.upn = :number", Identifiers.upn(said.upn()));
		}
		else {
			found = byName(said);
		}
		if (found.isEmpty()) {
			return new Answer(Verdict.NOBODY, null, null);
		}
		if (found.size() > 1) {
			return new Answer(Verdict.SEVERAL, null, null);
		}
		Known known = found.get(0);
		return known.isContradictedBy(said) ? new Answer(Verdict.CONTRADICTED, null, null)
				: new Answer(Verdict.KNOWN, new PersonId(known.id()), new FamilyId(known.family()));
	}

	private List<Known> find(String which, String number) {
		return this.database.sql(FAMILY.formatted(which))
			.param("number", number)
			.query(Known::read)
			.list()
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	private List<Known> byName(PersonSaid said) {
		return this.database.sql(FAMILY.formatted(BY_NAME))
			.param("born", said.dateOfBirth())
			.param("lastKey", SearchText.key(said.lastName()))
			.param("firstKey", SearchText.key(said.firstName()))
			.param("postcode", Identifiers.postcode(said.address().postcode()))
			.query(Known::read)
			.list()
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	/** How it came out. */
	public enum Verdict {

		/** One person, and nothing against it. */
		KNOWN,
		/** Nobody on record fits. */
		NOBODY,
		/** More than one fits. */
		SEVERAL,
		/** The number is of somebody whose name or birthday is another. */
		CONTRADICTED

	}

	/**
	 * The answer.
	 *
	 * @param person null unless somebody is known
	 * @param family that they belong to, or did last
	 */
	public record Answer(Verdict verdict, PersonId person, FamilyId family) {
	}

	private record Known(UUID id, String lastName, LocalDate born, UUID family) {

		static Known read(ResultSet row, int index) throws SQLException {
			String family = row.getString("family_id");
			return (family == null) ? null : new Known(row.getObject("id", UUID.class), row.getString("last_name"),
					row.getObject("date_of_birth", LocalDate.class), UUID.fromString(family));
		}

		boolean isContradictedBy(PersonSaid said) {
			boolean otherDay = said.dateOfBirth() != null && this.born != null && !said.dateOfBirth().equals(this.born);
			boolean otherName = said.lastName() != null && !Likeness.isAlike(said.lastName(), this.lastName);
			return otherDay || otherName;
		}

	}

}
