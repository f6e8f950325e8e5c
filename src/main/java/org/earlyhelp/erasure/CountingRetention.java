package org.earlyhelp.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.ChildBorn;
import org.earlyhelp.casefile.FamiliesMerged;
import org.earlyhelp.casefile.FamiliesParted;
import org.earlyhelp.casefile.SomebodyJoined;
import org.earlyhelp.family.FamilyMatched;
import org.earlyhelp.frontdoor.ContactReceived;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.BeforeCommit;
import org.earlyhelp.shared.DomainEvent;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps until when each family's records are kept, in the transaction of whatever moves
 * it: a contact, a case, a child who comes or is born, families that are found to be one
 * or not. That a case ends moves nothing: it is the children's age that counts. Whether
 * something is open or held is asked when somebody looks.
 */
@Component
class CountingRetention {

	private static final int AT_ONCE = 1_000;

	private static final String FACTS = """
			select f.one_id as family, 'CASE' as fact, cast(null as date) as on_day
			from family f join case_file c on c.family_id = f.id where f.one_id in (:families)
			union all
			select f.one_id, 'CONTACT', cast(max(k.received_at) as date)
			from family f join contact k on k.family_id = f.id where f.one_id in (:families) group by f.one_id
			union all
			select f.one_id, 'CHILD', max(p.date_of_birth)
			from family f join family_member m on m.family_id = f.id join person p on p.id = m.person_id
			where f.one_id in (:families) and p.child group by f.one_id
			union all
			select f.one_id, 'CHILD', max(p.date_of_birth)
			from family f join contact k on k.family_id = f.id join contact_child t on t.contact_id = k.id
			join person p on p.id = t.person_id
			where f.one_id in (:families) and p.child group by f.one_id""";

	private final JdbcClient database;

	private final EntityManager entities;

	private final Profile profile;

	private final BeforeCommit<UUID> pending = new BeforeCommit<>(this::count);

	CountingRetention(JdbcClient database, EntityManager entities, Profile profile) {
		this.database = database;
		this.entities = entities;
		this.profile = profile;
	}

	@EventListener({ ContactReceived.class, CaseOpened.class, FamiliesMerged.class })
	void on(DomainEvent event) {
		moved(event);
	}

	/** Both families stand alone again. */
	@EventListener
	void on(FamiliesParted event) {
		moved(event);
		this.database.sql("select family_id from case_file where id = ?")
			.param(event.from().value())
			.query(UUID.class)
			.list()
			.forEach(this.pending::add);
	}

	@EventListener
	void on(SomebodyJoined event) {
		moved(event);
		known(List.of(event.person().value()));
	}

	@EventListener
	void on(ChildBorn event) {
		moved(event);
		known(List.of(event.person().value()));
	}

	@EventListener
	void on(FamilyMatched event) {
		moved(event);
		known(event.people().values());
	}

	private void moved(DomainEvent event) {
		if (event.family() != null) {
			this.pending.add(event.family().value());
		}
	}

	/** A birthday that is known now counts for every family that tells of the child. */
	private void known(Collection<UUID> people) {
		if (people.isEmpty()) {
			return;
		}
		this.database.sql("""
				select m.family_id from family_member m where m.person_id in (:people)
				union select k.family_id from contact_child t join contact k on k.id = t.contact_id
				where t.person_id in (:people) and k.family_id is not null""")
			.param("people", people)
			.query(UUID.class)
			.list()
			.forEach(this.pending::add);
	}

	/** The policy in force, as it is kept beside what was counted by it. */
	String policy() {
		return this.profile.retention().caseUntilAge() + "/" + this.profile.retention().contactYears();
	}

	/** Writes what their records say now; nothing of those that were erased since. */
	void count(List<UUID> families) {
		this.entities.flush();
		for (int from = 0; from < families.size(); from += AT_ONCE) {
			countSome(families.subList(from, Math.min(from + AT_ONCE, families.size())));
		}
	}

	private void countSome(List<UUID> families) {
		Set<UUID> ones = new LinkedHashSet<>();
		Set<UUID> others = new LinkedHashSet<>();
		this.database.sql("""
				select f.id, f.one_id from family asked join family f on f.one_id = asked.one_id
				where asked.id in (:families)""").param("families", families).query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			UUID one = row.getObject("one_id", UUID.class);
			(id.equals(one) ? ones : others).add(id);
		});
		if (!others.isEmpty()) {
			this.database.sql("delete from family_kept where family_id in (:others)").param("others", others).update();
		}
		if (ones.isEmpty()) {
			return;
		}
		Map<UUID, Kept> before = held(ones);
		Map<UUID, Facts> facts = facts(ones);
		before.forEach((family, kept) -> {
			LocalDate until = facts.getOrDefault(family, new Facts()).until(this.profile.retention());
			var now = new Kept(until, policy());
			if (!now.equals(kept)) {
				this.database.sql("update family_kept set kept_until = ?, counted_by = ? where family_id = ?")
					.params(new SqlParameterValue(Types.DATE, now.until()), now.by(), family)
					.update();
			}
		});
	}

	/**
	 * Held before it is counted, so that of two who change a family the later sees both.
	 */
	private Map<UUID, Kept> held(Set<UUID> families) {
		this.database.sql("""
				insert into family_kept (family_id, counted_by)
				select id, '' from family where id in (:families) order by id on conflict do nothing""")
			.param("families", families)
			.update();
		var held = new TreeMap<UUID, Kept>();
		this.database.sql("""
				select family_id, kept_until, counted_by from family_kept
				where family_id in (:families) order by family_id for update""")
			.param("families", families)
			.query((row) -> {
				held.put(row.getObject("family_id", UUID.class),
						new Kept(row.getObject("kept_until", LocalDate.class), row.getString("counted_by")));
			});
		return held;
	}

	private Map<UUID, Facts> facts(Set<UUID> families) {
		var facts = new HashMap<UUID, Facts>();
		this.database.sql(FACTS).param("families", families).query((row) -> {
			facts.computeIfAbsent(row.getObject("family", UUID.class), (family) -> new Facts()).add(row);
		});
		return facts;
	}

	/** Until when, and by which policy that was counted. */
	private record Kept(LocalDate until, String by) {
	}

	/** What the date of one family follows from. */
	private static final class Facts {

		private boolean hasCase;

		private LocalDate youngestBorn;

		private LocalDate lastContact;

		private void add(ResultSet row) throws SQLException {
			LocalDate day = row.getObject("on_day", LocalDate.class);
			switch (row.getString("fact")) {
				case "CASE" -> this.hasCase = true;
				case "CONTACT" -> this.lastContact = day;
				default -> this.youngestBorn = later(this.youngestBorn, day);
			}
		}

		private LocalDate until(Profile.Retention time) {
			return ErasureRules.until(this.hasCase, this.youngestBorn, this.lastContact, time);
		}

		private static LocalDate later(LocalDate one, LocalDate other) {
			return (one == null || (other != null && other.isAfter(one))) ? other : one;
		}

	}

}
