package org.earlyhelp.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.casefile.CaseFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows who worked on a case: who leads, assesses or belongs to it, and whoever ever
 * changed anything of it or of the contact that began it. To look at it, or to audit it,
 * is no work on it.
 */
@Component
@Transactional(readOnly = true)
class WhoWorked {

	private static final String DONE = """
			select distinct e.actor, f.id from ledger_entry e join case_file f on %s
			 where e.actor in (:people) and e.outcome = 'DONE' and e.subject_kind <> 'CASE_AUDIT'""";

	private static final List<String> BY = List.of("f.id = e.case_id",
			"f.contact_id = e.contact_id and e.contact_id is not null");

	private final JdbcClient database;

	WhoWorked(JdbcClient database) {
		this.database = database;
	}

	/** Whether this person did. */
	boolean on(CaseFile file, String username) {
		return holds(file, username) || BY.stream()
			.anyMatch((by) -> !this.database.sql(DONE.formatted(by) + " and f.id = :episode fetch first 1 rows only")
				.param("people", List.of(username))
				.param("episode", file.id().value())
				.query((row, index) -> row.getString(1))
				.list()
				.isEmpty());
	}

	private static boolean holds(CaseFile file, String username) {
		return username.equals(file.lead()) || username.equals(file.assessor())
				|| file.facts().members().contains(username);
	}

	/** The cases that any of these people worked on, each with who did. */
	Map<UUID, Set<String>> by(Collection<String> people) {
		var worked = new HashMap<UUID, Set<String>>();
		if (people.isEmpty()) {
			return worked;
		}
		for (String sql : List.of(DONE.formatted(BY.get(0)), DONE.formatted(BY.get(1)),
				"select f.lead as actor, f.id from case_file f where f.lead in (:people)",
				"select f.assessor as actor, f.id from case_file f where f.assessor in (:people)",
				"select m.username as actor, m.case_id as id from case_member m where m.username in (:people)")) {
			this.database.sql(sql).param("people", people).query((row) -> {
				worked.computeIfAbsent(row.getObject("id", UUID.class), (id) -> new HashSet<>())
					.add(row.getString("actor"));
			});
		}
		return worked;
	}

}
