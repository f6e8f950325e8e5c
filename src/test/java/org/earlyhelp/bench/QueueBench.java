package org.earlyhelp.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.TaskQuery.View;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P1: the first page of a queue with its total, through the use case, beside the engine's
 * own query for the same work in the same run. The open work is made in the database, as
 * much again for the engine with its groups and one variable: 300 teams, each in a
 * district of its own, of ten people; four of ten pieces of work are nobody's yet.
 *
 * @see "performance, P1"
 */
public final class QueueBench {

	private static final int TEAMS = 300;

	private static final int LINES = 25;

	private static final int WARM_UP = Measured.by(3_000, 100);

	private static final int ROUNDS = Measured.by(1_000, 300);

	private static final double MOST_MILLIS = 5;

	private static final double FASTER = 50;

	private static final double GROWTH = 2;

	/** An adviser, a manager, and practitioners of each team. */
	private static final String STAFF = """
			insert into staff (username, name, agency, roles, districts, team, works_in_term_time, active)
			select 'p1-' || team || '-' || n, 'Worker ' || n || ' of ' || team, 'Agency ' || (team % 30),
			 case n when 0 then 'TAF_ADVISER' when 1 then 'TEAM_MANAGER' else 'PRACTITIONER' end,
			 case when n < 2 then 'district-' || team else '' end, 'team-' || team, false, true
			from generate_series(0, 299) team cross join generate_series(0, 9) n""";

	private static final String WORK = """
			insert into task (id, version, type, state, engine_task_id, subject_kind, subject_id, case_id, family_id,
			 reference, family_name, family_search, level, team, urgent, queue, assignee, assigned_at, created_at,
			 due_at, due_key, original_due_at, priority, district, lead, assessor, excluded_agencies, restriction,
			 stepping, sampled, accessible)
			select id, 0, case when free then 'agree-lead-practitioner' else 'review-plan' end, 'OPEN',
			 cast(id as varchar), 'CASE', episode, episode, md5('family' || n)::uuid,
			 'EH-' || n, 'Family ' || n, 'family ' || n, 'PP', 'team-' || team, false,
			 case when free then 'taf-adviser' end, case when not free then worker end,
			 case when not free then at end, at, due, due, due, 2, 'district-' || team, worker, worker, '[]', 0, false, false,
			 true
			from (select n, md5('task' || n)::uuid as id, md5('case' || n)::uuid as episode, n % 300 as team,
			  (n / 300) % 10 < 4 as free, 'p1-' || (n % 300) || '-' || (2 + (n / 300) % 8) as worker,
			  timestamptz '2026-01-05 09:00+00' + n * interval '7 seconds' as at,
			  timestamptz '2026-01-05 09:00+00' + (n * cast(7919 as bigint) % 7776000) * interval '1 second' as due
			 from generate_series(cast(? as bigint), ?) n) made""";

	private static final String PROCESSES = """
			insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, is_active_, is_concurrent_, is_scope_,
			 is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
			select 'p' || n, 1, 'p' || n, cast(md5('case' || n)::uuid as varchar), true, false, true, false, 1, 0, 1
			from generate_series(cast(? as bigint), ?) n""";

	private static final String ENGINE_TASKS = """
			insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_, assignee_, priority_,
			 create_time_, due_date_, suspension_state_)
			select engine_task_id, 1, 'p' || substr(reference, 4), 'p' || substr(reference, 4), type, type, assignee, 50,
			 created_at at time zone 'UTC', due_at at time zone 'UTC', 1
			from task where case when reference like 'EH-%' then cast(substr(reference, 4) as bigint) end between ? and ?""";

	private static final String GROUPS = """
			insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
			select 'l' || substr(reference, 4), 1, queue || '-' || district, 'candidate', engine_task_id
			from task where queue is not null and case when reference like 'EH-%' then cast(substr(reference, 4) as bigint) end between ? and ?""";

	private static final String VARIABLES = """
			insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, var_scope_, long_, text_,
			 sequence_counter_, is_concurrent_local_)
			select 'v' || n, 1, 'integer', 'restriction', 'p' || n, 'p' || n, 'p' || n, 0, '0', 1, false
			from generate_series(cast(? as bigint), ?) n""";

	private final ConfigurableApplicationContext service;

	private final JdbcTemplate database;

	private final Results results = Results.of("P1", "The first page of a queue and its total");

	private final SplittableRandom random = new SplittableRandom(11);

	private QueueBench(ConfigurableApplicationContext service, JdbcTemplate database) {
		this.service = service;
		this.database = database;
	}

	/**
	 * @param arguments how much open work, ascending; the first is what the last is
	 * compared with
	 */
	public static void main(String[] arguments) throws Exception {
		int[] sizes = Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
		try (Ground ground = Ground.empty("queue")) {
			new QueueBench(ground.service, ground.server.database()).run(ground.server, sizes);
		}
	}

	private void run(Server server, int[] sizes) {
		this.database.execute(STAFF);
		ProcessEngine engine = engine(server);
		long there = 0;
		Spread first = null;
		for (int size : sizes) {
			fill(there + 1, size);
			there = size;
			Spread now = measure(size, engine.getTaskService());
			if (first != null) {
				double growth = now.p95() / first.p95();
				this.results.figure("free work of a team: p95 beside that at " + Results.plain(sizes[0]), size(size),
						growth, "times", "2 at most", growth <= GROWTH);
			}
			first = (first != null) ? first : now;
		}
		engine.close();
	}

	/**
	 * @return of the free work of a team
	 */
	private Spread measure(int size, TaskService engine) {
		String open = size(size);
		Spread team = page((number) -> "p1-" + number + "-0", View.AVAILABLE);
		this.results.millis("free work of a team, to its adviser", open, team, MOST_MILLIS);
		this.results.millis("one’s own work, to a practitioner", open,
				page((number) -> "p1-" + number + "-" + (2 + number % 8), View.MINE), MOST_MILLIS);
		this.results.millis("all work of a team, to its manager", open,
				page((number) -> "p1-" + number + "-1", View.ALL), MOST_MILLIS);
		Spread bare = Spread.timed(3, 15, () -> ask(engine, "taf-adviser-district-" + this.random.nextInt(TEAMS)));
		this.results.millis("the engine’s own: the page and its total", open, bare);
		double faster = bare.p50() / team.p50();
		this.results.figure("the engine’s median beside ours, the same work", open, faster, "times", "50 at least",
				faster >= FASTER);
		return team;
	}

	private Spread page(IntFunction<String> who, View view) {
		ListingTasks listing = this.service.getBean(ListingTasks.class);
		CurrentUser user = this.service.getBean(CurrentUser.class);
		Staff staff = this.service.getBean(Staff.class);
		var query = org.earlyhelp.worklist.TaskQuery.of(view, LINES);
		return Spread.timed(WARM_UP, ROUNDS, () -> {
			String name = who.apply(this.random.nextInt(TEAMS));
			try {
				var page = user.as(staff.called(name).orElseThrow(), () -> listing.list(query, Map.of()));
				if (page.items().isEmpty()) {
					throw new IllegalStateException("no work for " + name);
				}
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	/** The same work by the engine: five groups and one variable. */
	private static void ask(TaskService engine, String group) {
		TaskQuery query = engine.createTaskQuery()
			.taskCandidateGroupIn(List.of(group, "front-door", "social-care-manager", "team-manager", "auditor"))
			.processVariableValueEquals("restriction", 0);
		long total = query.count();
		if (total == 0 || query.orderByDueDate().asc().listPage(0, LINES).isEmpty()) {
			throw new IllegalStateException("no work for " + group);
		}
	}

	private ProcessEngine engine(Server server) {
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("asked");
		configuration.setJdbcUrl(server.settings().get("spring.datasource.url"));
		configuration.setJdbcDriver("org.postgresql.Driver");
		configuration.setJdbcUsername("postgres");
		configuration.setJdbcPassword("postgres");
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration.setDbMetricsReporterActivate(false);
		return configuration.buildProcessEngine();
	}

	private void fill(long from, long to) {
		long began = System.nanoTime();
		for (String rows : List.of(WORK, PROCESSES, ENGINE_TASKS, GROUPS, VARIABLES)) {
			this.database.update(rows, from, to);
		}
		List.of("task", "staff", "act_ru_task", "act_ru_identitylink", "act_ru_variable", "act_ru_execution")
			.forEach((table) -> this.database.execute("vacuum (analyze) " + table));
		System.out.printf("%,d open tasks, ours and the engine's, made in %.0f s%n", to - from + 1,
				(System.nanoTime() - began) / 1e9);
	}

	private static String size(int open) {
		return String.format(Locale.UK, "%,d open tasks", open);
	}

}
