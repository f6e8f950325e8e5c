package org.earlyhelp.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody can add a place for something personal that an erasure would forget. */
@ServiceTest
class PersonalDataTests {

	/** H2 alone needs tables that keep others from being truncated. */
	private static final String OF_H2 = "_is_never_truncated";

	/** Why the database does not guard these by row as well (ADR 23). */
	private static final Map<String, String> UNGUARDED = Map.ofEntries(
			Map.entry("task", "queues find names by their beginning, which no index does behind a policy"),
			Map.entry("family_search_word", "so does the search for families"),
			Map.entry("deadline", "which clock runs until when; clocks are watched apart from any request"),
			Map.entry("deadline_before", "where a clock stood"), Map.entry("deadline_watch", "when to look next"),
			Map.entry("notice", "who is told of which clock"), Map.entry("message", "who is told that there is work"),
			Map.entry("process_history", "which steps a process took, by id"),
			Map.entry("process_flow", "which path a process took, by id"),
			Map.entry("idempotency_key", "answers of a day, by a hash of who asked"));

	@Autowired
	private JdbcClient database;

	@Test
	void everyTableIsErasedOrKeptForAReason() {
		Set<String> known = PersonalData.ERASED.stream()
			.map(PersonalData.Erases::table)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(known).doesNotContainAnyElementsOf(PersonalData.KEPT.keySet());
		known.addAll(PersonalData.KEPT.keySet());
		if (TestDatabase.isPostgresql()) {
			known.removeIf((table) -> table.endsWith(OF_H2));
		}

		assertThat(known).isEqualTo(columns().stream()
			.map((column) -> column.substring(0, column.indexOf('.')))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	/** S-06: a backstop that nobody can forget when they add a table. */
	@Test
	@EnabledIfSystemProperty(named = "early-help.test.database", matches = "postgresql")
	void everyTableOfFamiliesIsGuardedByTheDatabaseOrLeftOutForAReason() {
		List<String> guarded = this.database.sql("""
				select relname from pg_class c where relrowsecurity and relnamespace = 'public'::regnamespace
					and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'r'))""")
			.query(String.class)
			.list();
		Set<String> known = new TreeSet<>(guarded);
		assertThat(known).doesNotContainAnyElementsOf(UNGUARDED.keySet());
		known.addAll(UNGUARDED.keySet());

		assertThat(known).isEqualTo(PersonalData.ERASED.stream()
			.map(PersonalData.Erases::table)
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	/** A row that goes takes its columns with it; one that is kept must say nothing. */
	@Test
	void everyColumnOfWhatIsKeptWasLookedAt() throws IOException {
		Set<String> looked = new TreeSet<>(
				new ClassPathResource("erasure/kept-columns.txt").getContentAsString(StandardCharsets.UTF_8)
					.lines()
					.filter((line) -> !line.isBlank() && !line.startsWith("#"))
					.filter((line) -> !TestDatabase.isPostgresql() || !line.contains(OF_H2 + "."))
					.toList());

		Set<String> kept = columns().stream()
			.filter((column) -> PersonalData.KEPT.containsKey(column.substring(0, column.indexOf('.'))))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(kept).isEqualTo(looked);
	}

	/** Of every table but the engine's, which holds ids alone (S-21), and Flyway's. */
	private List<String> columns() {
		return this.database.sql("""
				select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c
				join information_schema.tables t
					on t.table_schema = c.table_schema and t.table_name = c.table_name
				where lower(c.table_schema) = 'public' and t.table_type in ('BASE TABLE', 'TABLE')
					and lower(c.table_name) not like 'act\\_%' escape '\\'
					and lower(c.table_name) <> 'flyway_schema_history'
				order by 1""").query(String.class).list();
	}

}
