package org.earlyhelp.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Families whose time is over and of which nothing is open, by the day on which it was.
 */
@Component
class FamiliesDue {

	private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

	private static final UUID FIRST = new UUID(0, 0);

	private static final String DUE = """
			 from family_kept d where d.kept_until <= :today
			and not exists (select 1 from family f join case_file c on c.family_id = f.id
				where f.one_id = d.family_id and %s)
			and not exists (select 1 from family f join contact k on k.family_id = f.id
				where f.one_id = d.family_id and %s)""".formatted(RecordsOfFamily.OPEN_CASE,
			RecordsOfFamily.OPEN_CONTACT);

	/** As {@link RecordsOfFamily#askedFor} has it, for several families. */
	private static final String ASKED_FOR = """
			select f.one_id, r.reference from family f
			join subject_access_request r on r.family_id = f.id
			where f.one_id in (:families) and r.state = 'OPEN'
			union select f.one_id, r.reference from family f join family_member m on m.family_id = f.id
			join subject_access_request r on r.person_id = m.person_id
			where f.one_id in (:families) and r.state = 'OPEN'
			union select f.one_id, r.reference from family f join contact k on k.family_id = f.id
			join contact_child t on t.contact_id = k.id join subject_access_request r on r.person_id = t.person_id
			where f.one_id in (:families) and r.state = 'OPEN'
			order by 2""";

	private final JdbcClient database;

	FamiliesDue(JdbcClient database) {
		this.database = database;
	}

	/** One line of the list before its family is looked at. */
	record Line(UUID family, LocalDate keptUntil) {
	}

	/**
	 * Those longest over first.
	 * @param after the last of the page before; null for the first page
	 */
	List<Line> on(LocalDate today, int limit, Line after) {
		return this.database.sql("select d.family_id, d.kept_until" + DUE + """
				 and (d.kept_until, d.family_id) > (:day, :family)
				order by d.kept_until, d.family_id fetch first :limit rows only""")
			.param("today", today)
			.param("day", (after != null) ? after.keptUntil() : ALWAYS)
			.param("family", (after != null) ? after.family() : FIRST)
			.param("limit", limit)
			.query((row, number) -> new Line(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
			.list();
	}

	/**
	 * How many families' time is over, those too of which something is open: by the index
	 * alone, since to look at each takes a second where there are many.
	 */
	long count(LocalDate today) {
		return this.database.sql("select count(*) from family_kept where kept_until <= ?")
			.param(today)
			.query(Long.class)
			.single();
	}

	/** The same lines with what is known of each family. */
	List<FamilyDue> told(List<Line> lines) {
		if (lines.isEmpty()) {
			return List.of();
		}
		List<UUID> families = lines.stream().map(Line::family).toList();
		Map<UUID, List<Reference>> references = references(families);
		Map<UUID, UUID> asked = asked(families);
		var held = new HashMap<UUID, List<String>>();
		List<String> everybody = new ArrayList<>();
		this.database.sql("""
				select f.one_id, h.authority from erasure_hold h left join family f on f.id = h.family_id
				where h.released_at is null and (h.family_id is null or f.one_id in (:families)) order by h.id""")
			.param("families", families)
			.query((row) -> {
				UUID family = row.getObject(1, UUID.class);
				((family != null) ? held.computeIfAbsent(family, (one) -> new ArrayList<>()) : everybody)
					.add(row.getString(2));
			});
		this.database.sql(ASKED_FOR).param("families", families).query((row) -> {
			held.computeIfAbsent(row.getObject(1, UUID.class), (one) -> new ArrayList<>()).add(row.getString(2));
		});
		return lines.stream().map((line) -> {
			List<Reference> its = references.getOrDefault(line.family(), List.of());
			List<String> under = new ArrayList<>(held.getOrDefault(line.family(), List.of()));
			under.addAll(everybody);
			int cases = (int) its.stream().filter(Reference::ofCase).count();
			return new FamilyDue(line.family(), its.get(0).text(), line.keptUntil(), cases, its.size() - cases,
					List.copyOf(under), asked.get(line.family()));
		}).toList();
	}

	/** Of each family, cases before contacts, the latest first. */
	private Map<UUID, List<Reference>> references(List<UUID> families) {
		var found = new HashMap<UUID, List<Reference>>();
		this.database.sql("""
				select f.one_id, true as of_case, c.reference, cast(c.started_at as date) as began
				from family f join case_file c on c.family_id = f.id where f.one_id in (:families)
				union all
				select f.one_id, false, k.reference, cast(k.received_at as date)
				from family f join contact k on k.family_id = f.id where f.one_id in (:families)""")
			.param("families", families)
			.query((row) -> {
				found.computeIfAbsent(row.getObject(1, UUID.class), (family) -> new ArrayList<>())
					.add(new Reference(row.getBoolean(2), row.getString(3), row.getObject(4, LocalDate.class)));
			});
		found.values()
			.forEach((its) -> its
				.sort(Comparator.comparing(Reference::ofCase).thenComparing(Reference::began).reversed()));
		return found;
	}

	private Map<UUID, UUID> asked(List<UUID> families) {
		var asked = new HashMap<UUID, UUID>();
		this.database.sql("""
				select f.one_id, e.id from family f join erasure e on e.family_id = f.id
				where f.one_id in (:families) and e.state = 'ASKED'""").param("families", families).query((row) -> {
			asked.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
		});
		return asked;
	}

	private record Reference(boolean ofCase, String text, LocalDate began) {
	}

}
