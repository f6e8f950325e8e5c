package org.earlyhelp.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Says what a search costs among many families. Run it by hand, on PostgreSQL:
 * {@code -Dearly-help.search-scale=50000}; figures go to standard output.
 */
@EnabledIfSystemProperty(named = "early-help.search-scale", matches = "[0-9]+")
class SearchScaleTests {

	private static final int RUNS = 30;

	private static final User SCREENER = new User("screener", "Screener", "council", Set.of(Role.SCREENER), Set.of());

	private static final User ADVISER = new User("adviser", "Adviser", "council", Set.of(Role.TAF_ADVISER),
			Set.of("chester"));

	private static final User LEAD = new User("lead-7", "Lead", "School", Set.of(Role.PRACTITIONER), Set.of());

	private static EmbeddedPostgres server;

	private static JdbcClient jdbc;

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
		DataSource database = new SingleConnectionDataSource(server.getPostgresDatabase().getConnection(), true);
		for (String script : List.of("common/V010__create_family.sql", "postgresql/V011__index_search_words.sql",
				"common/V020__create_case_file.sql", "common/V030__create_contact.sql")) {
			new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script)).execute(database);
		}
		jdbc = JdbcClient.create(database);
		fill(Integer.getInteger("early-help.search-scale"));
	}

	@AfterAll
	static void stop() throws Exception {
		server.close();
	}

	/** Each family has three people; 20 first names and one last name in a thousand. */
	private static void fill(int families) {
		String id = "md5('%s' || g)::uuid";
		jdbc.sql("insert into family select " + id.formatted("f")
				+ ", 0, 'Name' || g %% 1000 || ' family', null, now() from generate_series(1, ".replace("%%", "%")
				+ families + ") g")
			.update();
		for (String person : List.of("p", "q", "r")) {
			jdbc.sql("""
					insert into person (id, version, first_name, last_name, disabilities, child, first_key, last_key,
					  first_sound, last_sound, registered_at)
					select %s, 0, 'First' || g %% 20, 'Name' || g %% 1000, '[]', true, 'first' || g %% 20,
					  'name' || g %% 1000, 'FRST', 'NM' || g %% 1000, now() from generate_series(1, %d) g"""
				.formatted(id.formatted(person), families)).update();
			for (String word : List.of("'first' || g % 20", "'name' || g % 1000", "'ch' || g % 700 || 'ab'")) {
				jdbc.sql("""
						insert into family_search_word select gen_random_uuid(), %s, %s, %s, %s
						  from generate_series(1, %d) g""".formatted(id.formatted("f"), id.formatted(person), word,
						word, families))
					.update();
			}
		}
		jdbc.sql("""
				insert into case_file (id, version, reference, state, level, family_id, profile_version, district,
				  consent, presenting_needs, excluded_agencies, started_at, restriction, stepping, sampled, changes,
				  step_up_pending, aftercare, lead, assessor)
				select %s, 0, 'T-2026-' || lpad(g::text, 6, '0'), 'ACTIVE', 'PP', %s, '1',
				  (array['chester', 'northwich', 'winsford'])[1 + g %% 3], 'GIVEN', '[]', '[]', now(),
				  case when g %% 211 = 6 then 2 else 0 end, false, false, 0, false, false, 'lead-' || g %% 2000, null
				  from generate_series(1, %d) g""".formatted(id.formatted("c"), id.formatted("f"), families)).update();
		jdbc.sql(
				"""
						insert into contact (id, version, reference, state, received_at, recorded_at, submitted_by, district,
						  profile_version, family_id, search_text, immediate_danger, manager_review, senior_review, given, adults,
						  possible_matches, feedback, returns)
						select %s, 0, 'C-2026-' || lpad(g::text, 6, '0'), 'CLOSED', now(), now(), 'lead-' || g %% 2000,
						  (array['chester', 'northwich', 'winsford'])[1 + g %% 3], '1', %s,
						  ' first' || g %% 20 || ' name' || g %% 1000, false, false, false, '{}', '[]', '[]', '[]', '[]'
						  from generate_series(1, %d) g"""
					.formatted(id.formatted("k"), id.formatted("f"), families))
			.update();
		jdbc.sql("analyze").update();
	}

	@Test
	void costsTheSameHoweverManyThereAre() {
		for (User user : List.of(SCREENER, ADVISER, LEAD)) {
			for (String text : List.of("name777 first17", "first17", "name777", "ch5", "first17 name", "f", "zzz",
					"T-2026-000777", "(a+)+$")) {
				SearchSql sql = new SearchSql(user, text);
				Map<String, Object> values = new HashMap<>(sql.values());
				List<UUID> found = jdbc.sql(sql.families())
					.params(values)
					.query((row, index) -> row.getObject("id", UUID.class))
					.list();
				values.put("families", found.isEmpty() ? List.of(UUID.randomUUID()) : found);
				values.put("open", values.get("families"));
				double families = median(sql.families(), values);
				double rest = median(sql.cases(), values) + median(sql.contacts(), values)
						+ median(sql.members(), values) + median(sql.hiding(), values) + median(sql.own(), values)
						+ median(sql.restricted(), values);
				System.out.printf("%-10s %-18s %3d found, families %6.1f ms, the rest %6.1f ms%n", user.username(),
						text, found.size(), families, rest);
				assertThat(families + rest).as("%s %s", user.username(), text).isLessThan(300);
			}
		}
	}

	private static double median(String sql, Map<String, Object> values) {
		double[] took = new double[RUNS];
		for (int run = 0; run < RUNS; run++) {
			long began = System.nanoTime();
			jdbc.sql(sql).params(values).query((row) -> {
			});
			took[run] = (System.nanoTime() - began) / 1e6;
		}
		Arrays.sort(took);
		return took[RUNS / 2];
	}

}
