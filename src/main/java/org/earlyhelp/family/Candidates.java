package org.earlyhelp.family;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who on record is worth comparing with somebody told of: found by ways that each have an
 * index of their own, so that it costs the same however many are on record. Addresses
 * that are protected are never matched by.
 */
@Component
class Candidates {

	/** Anybody with two dozen likely doubles needs a better description, not a list. */
	private static final String WAYS = """
			(select id from person where nhs_number = :nhsNumber fetch first 25 rows only)
			union
			(select id from person where upn = :upn fetch first 25 rows only)
			union
			(select id from person where date_of_birth = :born and last_sound = :lastSound
			  fetch first 25 rows only)
			union
			(select id from person where date_of_birth = :born and first_sound = :firstSound
			  fetch first 25 rows only)
			union
			(select id from person where expected_date between :dueFrom and :dueTo
			    and last_sound = :lastSound fetch first 25 rows only)
			union
			(select id from person where date_of_birth between :bornFrom and :bornTo
			    and last_sound = :lastSound fetch first 25 rows only)
			union
			(select lives.person_id from residence lives join person at on at.id = lives.person_id
			  where lives.postcode_key = :postcode and not lives.is_protected and at.last_sound = :lastSound
			  fetch first 25 rows only)
			""";

	/** Apart from the ways: H2 would go them all again for every person it joins. */
	private static final String PEOPLE = """
			select p.id, p.first_name, p.last_name, p.date_of_birth, p.expected_date, p.sex, p.nhs_number, p.upn,
			       m.family_id, r.postcode_key
			  from person p
			  join family_member m on m.person_id = p.id
			  join family f on f.id = m.family_id
			  left join residence r on r.person_id = p.id and not r.is_protected
			 where p.id in (:ids) and p.same_as is null and f.merged_into is null
			   and (cast(:apartFrom as uuid) is null or m.family_id <> cast(:apartFrom as uuid))
			 order by m.member_until desc, m.id desc
			""";

	private static final int DAYS_AROUND_EXPECTED = 45;

	private final JdbcClient database;

	Candidates(JdbcClient database) {
		this.database = database;
	}

	/** Each with the family that they belong to, or did last. */
	List<Found> alike(PersonSaid said, UUID apartFrom) {
		Candidate told = Candidate.of(said);
		LocalDate born = said.dateOfBirth();
		LocalDate due = said.expectedDate();
		Map<UUID, Found> found = new LinkedHashMap<>();
		List<UUID> ids = this.database.sql(WAYS)
			.param("nhsNumber", told.nhsNumber(), Types.VARCHAR)
			.param("upn", told.upn(), Types.VARCHAR)
			.param("born", date(born), Types.DATE)
			.param("lastSound", sound(said.lastName()), Types.VARCHAR)
			.param("firstSound", sound(said.firstName()), Types.VARCHAR)
			.param("dueFrom", date(around(born, due, -DAYS_AROUND_EXPECTED)), Types.DATE)
			.param("dueTo", date(around(born, due, DAYS_AROUND_EXPECTED)), Types.DATE)
			.param("bornFrom", date(around(null, due, -DAYS_AROUND_EXPECTED)), Types.DATE)
			.param("bornTo", date(around(null, due, DAYS_AROUND_EXPECTED)), Types.DATE)
			.param("postcode", told.postcodes().stream().findFirst().orElse(null), Types.VARCHAR)
			.query(UUID.class)
			.list();
		if (ids.isEmpty()) {
			return List.of();
		}
		this.database.sql(PEOPLE)
			.param("ids", ids)
			.param("apartFrom", (apartFrom != null) ? apartFrom.toString() : null, Types.VARCHAR)
			.query((row) -> {
				UUID id = row.getObject("id", UUID.class);
				Found person = found.get(id);
				if (person == null) {
					found.put(id, read(row));
				}
				else if (row.getString("postcode_key") != null) {
					person.person().postcodes().add(row.getString("postcode_key"));
				}
			});
		return new ArrayList<>(found.values());
	}

	private static LocalDate around(LocalDate born, LocalDate due, int days) {
		LocalDate day = (due != null) ? due : born;
		return (day != null) ? day.plusDays(days) : null;
	}

	/** Nobody is alike for having no name. */
	private static String sound(String name) {
		String sound = SearchText.soundOf(name);
		return sound.isEmpty() ? null : sound;
	}

	private static Date date(LocalDate day) {
		return (day != null) ? Date.valueOf(day) : null;
	}

	private static Found read(ResultSet row) throws SQLException {
		Set<String> postcodes = new HashSet<>();
		if (row.getString("postcode_key") != null) {
			postcodes.add(row.getString("postcode_key"));
		}
		return new Found(row.getObject("id", UUID.class), row.getObject("family_id", UUID.class),
				new Candidate(row.getString("first_name"), row.getString("last_name"),
						row.getObject("date_of_birth", LocalDate.class),
						row.getObject("expected_date", LocalDate.class), row.getString("sex"),
						row.getString("nhs_number"), row.getString("upn"), postcodes));
	}

	/** Somebody on record. */
	record Found(UUID id, UUID family, Candidate person) {
	}

}
