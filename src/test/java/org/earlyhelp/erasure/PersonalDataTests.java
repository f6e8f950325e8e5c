package org.earlyhelp.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody can add a place for something personal that an erasure would forget. */
@ServiceTest
class PersonalDataTests {

	/** H2 alone needs tables that keep others from being truncated. */
	private static final String OF_H2 = "_is_never_truncated";

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
