package org.earlyhelp.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which records are a family's, and which another family's record needs.
 * <p>
 * The rule. Families that were made one are one: all of them go together, whichever was
 * named, and anything open or held in one of them keeps them all. Their cases and
 * contacts go whole, with what they say of anybody. A person goes unless another family's
 * record needs them: a child who lives between two families, somebody who moved from one
 * to the other, whoever another family's contact or case tells of, and the record that a
 * person of another family was found to be the same as. Who stays keeps what is known of
 * the person (names, birthday, addresses, facts from partners) and the other family's
 * records; that they belonged to this family, what they agreed to in it and all that it
 * said of them goes. How long this family's records are kept counts those children too.
 */
@Component
class RecordsOfFamily {

	/** Of {@code case_file c}: somebody still works on it. */
	static final String OPEN_CASE = "c.state not in ('CLOSED', 'FOLLOW_UP_DONE')";

	/** Of {@code contact k}: nobody has decided on it. */
	static final String OPEN_CONTACT = "k.state in ('DRAFT', 'RECEIVED', 'SCREENING', 'AWAITING_INFO')";

	private static final UUID NOBODY = new UUID(0, 1);

	private static final String ELSEWHERE = """
			select p.id from person p where p.id in (:people) and (
				exists (select 1 from family_member m where m.person_id = p.id and m.family_id not in (:families))
				or exists (select 1 from agreement a where a.person_id = p.id and a.family_id not in (:families))
				or exists (select 1 from contact_child c join contact k on k.id = c.contact_id
					where c.person_id = p.id and k.family_id not in (:families))
				or exists (select 1 from joining j join case_file k on k.id = j.case_id
					where j.person_id = p.id and k.family_id not in (:families))
				or exists (select 1 from consent_withdrawal w join case_file k on k.id = w.case_id
					where w.person_id = p.id and k.family_id not in (:families))
				or exists (select 1 from sent_copy s join case_file k on k.id = s.case_id
					where s.person_id = p.id and k.family_id not in (:families))
				or exists (select 1 from came_of_age g join case_file k on k.id = g.case_id
					where g.person_id = p.id and k.family_id not in (:families)))""";

	private final JdbcClient database;

	RecordsOfFamily(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What is a family's alone.
	 *
	 * @param people who go with it
	 * @param kept who belongs to another family too
	 * @param subjects all that tasks, clocks and messages may be about
	 */
	record Found(UUID family, List<UUID> families, List<UUID> cases, List<UUID> contacts, List<UUID> people,
			List<UUID> kept, List<UUID> subjects, List<String> references) {

		Map<String, Object> values() {
			var values = new HashMap<String, Object>();
			values.put("families", this.families);
			values.put("cases", some(this.cases));
			values.put("contacts", some(this.contacts));
			values.put("people", some(this.people));
			values.put("subjects", some(this.subjects));
			values.put("references", this.references.isEmpty() ? List.of("-") : this.references);
			return values;
		}

		private static List<UUID> some(List<UUID> ids) {
			return ids.isEmpty() ? List.of(NOBODY) : ids;
		}

	}

	/**
	 * The family whose case or contact this is.
	 * @throws NotThere where there is none
	 */
	UUID familyOf(String reference) {
		return this.database.sql("""
				select family_id from case_file where reference = :reference
				union select family_id from contact where reference = :reference""")
			.param("reference", reference)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> NotThere.none(reference));
	}

	/**
	 * The same, for whoever typed it.
	 * @throws InvalidInput where there is none
	 */
	UUID named(String reference) {
		try {
			return familyOf(reference);
		}
		catch (NotThere ex) {
			throw InvalidInput.of("reference", "erasure.reference");
		}
	}

	/**
	 * The family that this one was made one with, at the end of the chain; else itself.
	 */
	UUID nowCalled(UUID family) {
		UUID now = family;
		for (int steps = 0; steps < 20; steps++) {
			List<UUID> into = this.database
				.sql("select merged_into from family where id = ? and merged_into is not null")
				.param(now)
				.query(UUID.class)
				.list();
			if (into.isEmpty()) {
				return now;
			}
			now = into.get(0);
		}
		return now;
	}

	Found of(UUID family) {
		List<UUID> families = withThoseMadeOne(family);
		List<UUID> cases = ids("select id from case_file where family_id in (:all)", families);
		List<UUID> contacts = ids("select id from contact where family_id in (:all)", families);
		Set<UUID> all = new LinkedHashSet<>(
				ids("select person_id from family_member where family_id in (:all)", families));
		all.addAll(ids("select person_id from contact_child where contact_id in (:all)", contacts));
		Set<UUID> elsewhere = ofOthers(all, families);
		List<UUID> people = all.stream().filter((one) -> !elsewhere.contains(one)).toList();
		List<UUID> subjects = new ArrayList<>(cases);
		subjects.addAll(contacts);
		subjects.addAll(families);
		subjects.addAll(people);
		subjects.addAll(ids("select id from plan_check where family_id in (:all)", families));
		subjects.addAll(ids("select id from step_up where case_id in (:all)", cases));
		subjects.addAll(ids("select id from case_audit where case_id in (:all)", cases));
		subjects.addAll(ids("select id from broken_glass where case_id in (:all)", cases));
		subjects.addAll(ids("select id from task where family_id in (:all)", families));
		subjects.addAll(ids("select id from task where case_id in (:all)", cases));
		subjects.addAll(ids("select id from task where contact_id in (:all)", contacts));
		List<String> references = new ArrayList<>();
		references.addAll(texts("select reference from case_file where id in (:all)", cases));
		references.addAll(texts("select reference from contact where id in (:all)", contacts));
		return new Found(family, families, cases, contacts, people, List.copyOf(elsewhere), subjects, references);
	}

	/** What is open of it: references, of which there must be none. */
	List<String> open(Found found) {
		List<String> open = new ArrayList<>(
				texts("select reference from case_file c where c.id in (:all) and " + OPEN_CASE, found.cases()));
		open.addAll(
				texts("select reference from contact k where k.id in (:all) and " + OPEN_CONTACT, found.contacts()));
		return open;
	}

	/** Requests to see these records that nobody has answered: references. */
	List<String> askedFor(Found found) {
		var people = new LinkedHashSet<UUID>(found.people());
		people.addAll(found.kept());
		List<String> asked = new ArrayList<>(
				texts("select reference from subject_access_request where family_id in (:all) and state = 'OPEN'",
						found.families()));
		asked.addAll(texts("select reference from subject_access_request where person_id in (:all) and state = 'OPEN'",
				people));
		return asked.stream().distinct().sorted().toList();
	}

	/**
	 * Until when its records are kept (people-and-access, 6.5); null where it cannot be
	 * told.
	 */
	LocalDate keptUntil(Found found, Profile.Retention time) {
		Set<UUID> everybody = new LinkedHashSet<>(found.people());
		everybody.addAll(found.kept());
		LocalDate youngest = latest("select max(date_of_birth) from person where id in (:all) and child", everybody);
		LocalDate last = latest("select cast(max(received_at) as date) from contact where id in (:all)",
				found.contacts());
		return ErasureRules.until(!found.cases().isEmpty(), youngest, last, time);
	}

	/** What is left of each. */
	List<ErasureView.Line> lines(Found found) {
		var lines = new ArrayList<ErasureView.Line>();
		if (!found.contacts().isEmpty()) {
			lines.addAll(this.database.sql("""
					select id, 'CONTACT' as kind, reference, cast(received_at as date) as opened_on,
						cast(decided_at as date) as closed_on, outcome
					from contact where id in (:all) order by received_at""")
				.param("all", found.contacts())
				.query(RecordsOfFamily::line)
				.list());
		}
		if (!found.cases().isEmpty()) {
			lines.addAll(this.database.sql("""
					select id, 'CASE' as kind, reference, cast(started_at as date) as opened_on, closed_on, outcome
					from case_file where id in (:all) order by started_at""")
				.param("all", found.cases())
				.query(RecordsOfFamily::line)
				.list());
		}
		return lines;
	}

	static ErasureView.Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		return new ErasureView.Line(row.getObject("id", UUID.class), row.getString("kind"), row.getString("reference"),
				row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
				row.getString("outcome"));
	}

	private List<UUID> withThoseMadeOne(UUID family) {
		var all = new LinkedHashSet<UUID>(List.of(family));
		int known;
		do {
			known = all.size();
			all.addAll(ids("select id from family where merged_into in (:all)", all));
		}
		while (all.size() > known);
		return List.copyOf(all);
	}

	/**
	 * Who of these another family's record needs: whoever belongs to it or did, is told
	 * of in its contacts, or is named in its cases; and whoever somebody who stays was
	 * found to be, however far that leads.
	 */
	private Set<UUID> ofOthers(Set<UUID> people, List<UUID> families) {
		var stay = new LinkedHashSet<UUID>();
		if (people.isEmpty()) {
			return stay;
		}
		stay.addAll(this.database.sql(ELSEWHERE)
			.param("people", people)
			.param("families", families)
			.query(UUID.class)
			.list());
		int known;
		do {
			known = stay.size();
			var going = new LinkedHashSet<>(people);
			going.removeAll(stay);
			if (going.isEmpty()) {
				return stay;
			}
			stay.addAll(this.database.sql("""
					select p.id from person p where p.id in (:going)
					and exists (select 1 from person q where q.same_as = p.id and q.id not in (:going))""")
				.param("going", going)
				.query(UUID.class)
				.list());
		}
		while (stay.size() > known);
		return stay;
	}

	private LocalDate latest(String sql, Collection<UUID> of) {
		return of.isEmpty() ? null
				: this.database.sql(sql)
					.param("all", of)
					.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
					.single()
					.orElse(null);
	}

	private List<UUID> ids(String sql, Collection<UUID> of) {
		return of.isEmpty() ? List.of() : this.database.sql(sql).param("all", of).query(UUID.class).list();
	}

	private List<String> texts(String sql, Collection<UUID> of) {
		return of.isEmpty() ? List.of() : this.database.sql(sql).param("all", of).query(String.class).list();
	}

}
