package org.earlyhelp.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.worklist.TaskQuery.Sort;
import org.earlyhelp.worklist.TaskQuery.View;
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
 * Says what a page of the queues costs among many. Run it by hand, on PostgreSQL:
 * {@code -Dearly-help.queue-scale=200000}; figures and plans go to standard output.
 */
@EnabledIfSystemProperty(named = "early-help.queue-scale", matches = "[0-9]+")
class QueueScaleTests {

	private static final int RUNS = 200;

	private static final String DISTRICT = """
			(array['chester', 'ellesmere-port', 'northwich', 'winsford', 'rural-west'])[1 + (g / 10) % 5]""";

	private static final String EXCLUDED = "case when g % 47 = 3 then '[\"Police\"]' else '[]' end";

	private static final String RESTRICTION = "case when g % 101 = 5 then 1 when g % 211 = 6 then 2 else 0 end";

	private static EmbeddedPostgres server;

	private static JdbcClient jdbc;

	private static TaskRows rows;

	private static final DueState.Borders NOW = new DueState.Borders(Instant.now(),
			Instant.now().plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(4)));

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
		DataSource database = new SingleConnectionDataSource(server.getPostgresDatabase().getConnection(), true);
		for (String script : List.of("common/V020__create_case_file.sql", "common/V100__create_task.sql",
				"postgresql/V101__index_open_tasks.sql", "postgresql/V317__index_free_work_by_district.sql",
				"postgresql/V320__count_work_of_a_district.sql")) {
			new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script)).execute(database);
		}
		jdbc = JdbcClient.create(database);
		rows = new TaskRows(jdbc);
		fill();
	}

	@AfterAll
	static void stop() throws Exception {
		server.close();
	}

	private static void fill() {
		int open = Integer.getInteger("early-help.queue-scale");
		jdbc.sql(
				"""
						insert into case_file (id, version, reference, state, level, family_id, profile_version, district, consent,
						  presenting_needs, excluded_agencies, started_at, restriction, stepping, sampled, changes,
						  step_up_pending, aftercare, lead, assessor)
						select md5('case' || g)::uuid, 0, 'T-S-' || g, 'ACTIVE', 'PP', md5('family' || g)::uuid, 'p', %1$s, 'GIVEN',
						  '[]', %2$s, now(), %3$s, g %% 50 = 7, g %% 200 = 9, 0, false, false, 'worker-' || g %% 3000,
						  'worker-' || g %% 3000
						from generate_series(1, :open) g where g %% 10 > 2"""
					.formatted(DISTRICT, EXCLUDED, RESTRICTION))
			.param("open", open)
			.update();
		jdbc.sql("""
				insert into case_member select id, 'worker-' || (substr(reference, 5)::int * 7) % 3000 from case_file
				where reference like 'T-S-%' and substr(reference, 5)::int % 2 = 0""").update();
		jdbc.sql("""
				insert into case_named_user select id, 'worker-' || (substr(reference, 5)::int * 11) % 3000
				from case_file where reference like 'T-S-%' and restriction > 0""").update();
		jdbc.sql(
				"""
						insert into task (id, version, type, state, engine_task_id, subject_kind, subject_id, case_id,
						  contact_id, reference, family_name, family_search, level, team, urgent, queue, assignee,
						  assigned_at, created_at, due_at, due_key, original_due_at, priority, ended_at, ended_by, district,
						  submitted_by, lead, assessor, excluded_agencies, restriction, stepping, sampled, accessible)
						select md5('task' || n)::uuid, 0,
						  case when k = 0 then 'screen-contact' when k = 1 then 'decide-contact' when k = 2 then 'give-feedback'
						    when k = 3 then 'allocate-assessor' when k = 4 then 'agree-lead-practitioner'
						    when k = 5 and g %% 4 = 0 then 'sign-off-closure' when k = 6 then 'hold-taf-meeting' else 'review-plan' end,
						  case when n > :open then 'DONE' else 'OPEN' end, 's-' || n,
						  case when k < 3 then 'CONTACT' else 'CASE' end,
						  case when k < 3 then md5('contact' || g) else md5('case' || g) end::uuid,
						  case when k < 3 then null else md5('case' || g)::uuid end,
						  case when k < 3 then md5('contact' || g)::uuid end,
						  'T-S-' || g, 'Family ' || md5('f' || g %% 5000), 'family ' || md5('f' || g %% 5000), 'PP', %1$s, g %% 40 = 0,
						  case when k = 0 or k = 2 then 'front-door' when k = 1 then 'front-door-manager'
						    when k in (3, 4) then 'taf-adviser' when k = 5 and g %% 4 = 0 then 'taf-adviser,team-manager' end,
						  case when k > 5 or (k = 5 and g %% 4 > 0) then 'worker-' || g %% 3000 when g %% 9 = 0 and k < 3 then 'screener' end,
						  case when k > 5 then now() end, now() - make_interval(mins => g %% 50000), at, at, at,
						  case when g %% 40 = 0 then 0 else 2 end,
						  case when n > :open then now() end, case when n > :open then 'somebody' end, %1$s,
						  case when k < 3 then 'worker-' || g %% 3000 end,
						  case when k > 2 then 'worker-' || g %% 3000 end, case when k > 2 then 'worker-' || g %% 3000 end,
						  case when k > 2 then %2$s else '[]' end, case when k > 2 then %3$s else 0 end,
						  k > 2 and g %% 50 = 7, k > 2 and g %% 200 = 9, true
						from (select n, 1 + (n - 1) %% :open as g, ((n - 1) %% :open + 1) %% 10 as k,
						  now() + make_interval(mins => (n::bigint * 7919 %% 120000)::int - 20000) as at
						  from generate_series(1, 2 * :open) n) s"""
					.formatted(DISTRICT, EXCLUDED, RESTRICTION))
			.param("open", open)
			.update();
		for (String table : List.of("task", "case_file", "case_member", "case_named_user")) {
			jdbc.sql("vacuum analyze " + table).update();
		}
	}

	@Test
	void readsTheFirstPageOfEachView() {
		User worker = user("worker-77", Role.PRACTITIONER);
		User adviser = user("taf-adviser", Role.TAF_ADVISER);
		User ofTwo = user("adviser-2", Role.TAF_ADVISER, "chester", "winsford");
		User manager = user("service-manager", Role.SERVICE_MANAGER);
		User screener = user("screener", Role.SCREENER);
		var told = new ArrayList<String>();
		for (User user : List.of(worker, adviser, ofTwo, manager, screener)) {
			for (View view : View.values()) {
				told.add(measure(user, view));
			}
		}
		System.out.println("\nview / page p50 p95 / count p50 p95 (ms)\n" + String.join("\n", told));
		assertThat(told).isNotEmpty();
	}

	private String measure(User user, View view) {
		TaskQuery query = new TaskQuery(view, null, null, null, null, null, null, null, null, Sort.DUE, false, 25,
				null);
		TaskSql sql = new TaskSql(user, query, NOW);
		plan(user + " " + view + " page", sql.page(26), sql.pageValues());
		plan(user + " " + view + " count", sql.count(), sql.values());
		Page<TaskView> page = rows.page(user, query, NOW);
		double[] pages = times(() -> jdbc.sql(sql.page(26)).params(sql.pageValues()).query().listOfRows());
		double[] counts = times(() -> jdbc.sql(sql.count()).params(sql.values()).query(Long.class).single());
		return "%-16s %-9s total %7d  page %6.2f %6.2f  count %6.2f %6.2f".formatted(
				user.username() + user.districts().size(), view, page.total(), pages[0], pages[1], counts[0],
				counts[1]);
	}

	private void plan(String what, String sql, Map<String, Object> values) {
		System.out.println("== " + what);
		jdbc.sql("explain (analyze, buffers, costs off) " + sql)
			.params(values)
			.query(String.class)
			.list()
			.forEach(System.out::println);
	}

	private static double[] times(Runnable work) {
		double[] taken = new double[RUNS];
		for (int run = -20; run < RUNS; run++) {
			long before = System.nanoTime();
			work.run();
			if (run >= 0) {
				taken[run] = (System.nanoTime() - before) / 1e6;
			}
		}
		Arrays.sort(taken);
		return new double[] { taken[RUNS / 2], taken[RUNS * 95 / 100] };
	}

	private static User user(String name, Role role, String... districts) {
		return new User(name, "Somebody", "council", Set.of(role), Set.of(districts));
	}

}
