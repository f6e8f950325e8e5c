package org.earlyhelp.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.earlyhelp.EarlyHelpApplication;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * the page on which auditors search, over as many entries as told, on a throwaway
 * PostgreSQL. The entries are made in the database: two years, 2,000 people, a case for
 * each 25 entries, six views to four changes, some refusals; their payloads are as long
 * as real ones and their families' keys gone, so that every line asks for its key and
 * finds none. The service itself gives them their places in the tree. The plans of what
 * took longer than 50 ms stand in target/bench/plans.log.
 *
 * @see "quality, A-23"
 */
public final class LedgerBench {

	private static final int WARM_UP = 5;

	private static final int ROUNDS = 60;

	private static final String ENTRIES = """
			insert into ledger_entry (id, occurred_at, recorded_at, action, outcome, actor, role, agency, subject_kind,
			 subject_id, case_id, family_id, correlation_id, node, schema_version, commitment, payload)
			select made.id, made.at, made.at, made.action,
			 case when made.action like '%%VIEWED' then 'VIEWED'
			  when made.action in ('ACCESS_DENIED', 'SIGN_IN_REFUSED') then 'DENIED'
			  when made.action = 'COMMAND_REFUSED' then 'REFUSED' else 'DONE' end,
			 case when made.n %% 400 = 0 then 'auditor' else 'worker-' || (made.who * made.who / 2000) end,
			 case when made.n %% 400 = 0 then 'AUDITOR' else 'PRACTITIONER' end,
			 'Agency ' || (made.who %% 30), 'CASE', made.episode, made.episode, made.family,
			 'request-' || (made.n / 2), 'bench', 1, sha256(cast(cast(made.n as varchar) as bytea)),
			 decode(repeat(md5(cast(made.n as varchar)), 20), 'hex')
			from (
			 select n, cast(lpad(to_hex(cast(extract(epoch from at) * 1000 as bigint)), 12, '0') || '7'
			   || lpad(to_hex(n %% 4096), 3, '0') || '8' || substr(md5(cast(n as varchar)), 1, 15) as uuid) as id,
			  at, cast(random() * 1999 as bigint) as who,
			  cast(md5('case' || (n * 7919 %% (%1$d / 25))) as uuid) as episode,
			  cast(md5('family' || (n * 7919 %% (%1$d / 25))) as uuid) as family,
			  (array['RECORD_VIEWED', 'LIST_VIEWED', 'RECORD_VIEWED', 'LIST_VIEWED', 'RECORD_VIEWED', 'RECORD_VIEWED',
			   'NOTE_WRITTEN', 'TASK_CLAIMED', 'PLAN_ACTION_UPDATED', 'DEADLINE_DUE_SOON'])[1 + n %% 10]
			  as usual, n %% 1000 as rare
			 from (select n, timestamptz '2024-03-01 08:00+00' + n * interval '1 second' * (63072000.0 / %1$d) as at
			  from generate_series(cast(1 as bigint), %1$d) n) series
			) drawn cross join lateral (select drawn.n, drawn.id, drawn.at, drawn.who, drawn.episode, drawn.family,
			 case drawn.rare when 1 then 'ACCESS_DENIED' when 2 then 'SIGN_IN_REFUSED' when 3 then 'COMMAND_REFUSED'
			  when 4 then 'EXPORTED' else drawn.usual end as action) made""";

	private final EmbeddedPostgres server;

	private final int entries;

	private LedgerBench(EmbeddedPostgres server, int entries) {
		this.server = server;
		this.entries = entries;
	}

	/**
	 * @param arguments how many entries; 1,000,000 unless told
	 */
	public static void main(String[] arguments) throws Exception {
		int entries = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 1_000_000;
		Path directory = Path.of("target", "bench").toAbsolutePath();
		Files.createDirectories(directory);
		Files.deleteIfExists(directory.resolve("plans.log"));
		try (EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(directory.resolve("ledger-" + entries))
			.setCleanDataDirectory(false)
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("shared_buffers", "512MB")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("session_preload_libraries", "auto_explain")
			.setServerConfig("auto_explain.log_analyze", "on")
			.setServerConfig("auto_explain.log_buffers", "on")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", "'" + directory + "'")
			.setServerConfig("log_filename", "'plans.log'")
			.start()) {
			new LedgerBench(server, entries).run();
		}
	}

	private void run() throws Exception {
		try (ConfigurableApplicationContext service = start()) {
			var database = new JdbcTemplate(this.server.getPostgresDatabase());
			fill(database);
			measure(service, database);
		}
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(EarlyHelpApplication.class).profiles("demo")
			.run("--server.port=0", "--spring.main.banner-mode=off", "--early-help.demo.data=none",
					"--early-help.data-dir=target/bench/data",
					"--spring.datasource.url=" + this.server.getJdbcUrl("postgres", "postgres"),
					"--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
	}

	/** Waits until the service has given every entry its place. */
	private void fill(JdbcTemplate database) throws InterruptedException {
		long began = System.nanoTime();
		if (count(database, "select count(*) from ledger_entry") < this.entries) {
			database.execute(ENTRIES.formatted(this.entries));
			database
				.execute("insert into ledger_key (family_id, created_at, destroyed_at, destroyed_by, destroyed_under)"
						+ " select distinct family_id, now(), now(), 'records-officer', 'bench' from ledger_entry"
						+ " where family_id is not null on conflict do nothing");
			System.out.printf("%,d entries made in %.0f s%n", this.entries, secondsSince(began));
		}
		began = System.nanoTime();
		long size = count(database, "select tree_size from ledger_sequencer");
		long before = size;
		while (size < this.entries) {
			Thread.sleep(1_000);
			size = count(database, "select tree_size from ledger_sequencer");
		}
		if (size > before) {
			System.out.printf("sequenced by the service: %,d in %.0f s%n", size - before, secondsSince(began));
		}
		database.execute("vacuum analyze ledger_entry");
		database.execute("vacuum analyze ledger_leaf");
	}

	/** What is asked for: a name, and its address, another one each time. */
	private Map<String, Supplier<String>> questions(JdbcTemplate database) {
		var random = new SplittableRandom(7);
		List<String> cases = database.queryForList(
				"select distinct cast(case_id as varchar) from ledger_entry where case_id is not null limit 200",
				String.class);
		Supplier<String> worker = () -> "worker-" + random.nextInt(2000);
		Supplier<String> month = () -> {
			int year = 2024 + random.nextInt(2);
			int first = 1 + random.nextInt(11);
			return "from=%d-%02d-01&to=%d-%02d-01".formatted(year, first, year, first + 1);
		};
		var questions = new LinkedHashMap<String, Supplier<String>>();
		questions.put("no filter", () -> "");
		questions.put("case", () -> "caseId=" + cases.get(random.nextInt(cases.size())));
		questions.put("actor", () -> "actor=" + worker.get());
		questions.put("busiest actor", () -> "actor=worker-0");
		questions.put("month", month);
		questions.put("actor and month", () -> "actor=" + worker.get() + "&" + month.get());
		questions.put("actor of no entry", () -> "actor=nobody");
		questions.put("action and month", () -> "action=NOTE_WRITTEN&" + month.get());
		questions.put("action", () -> "action=RECORD_VIEWED");
		questions.put("agency", () -> "agency=Agency+" + random.nextInt(30));
		questions.put("agency and action and month", () -> "agency=Agency+3&action=TASK_CLAIMED&" + month.get());
		questions.put("denied", () -> "preset=denied");
		questions.put("failed sign-ins of a month", () -> "preset=failed-sign-ins&" + month.get());
		questions.put("exports", () -> "preset=exports");
		questions.put("auditors' own", () -> "preset=auditors");
		return questions;
	}

	private void measure(ConfigurableApplicationContext service, JdbcTemplate database) throws Exception {
		database.execute("alter system set auto_explain.log_min_duration = '50ms'");
		database.queryForObject("select pg_reload_conf()", Boolean.class);
		var auditor = new Visitor(service, "auditor");
		var found = new LinkedHashMap<String, Object>();
		System.out.printf("%nload %s%n%-40s %8s %8s %8s ms%n",
				java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), "", "p50",
				"p95", "most");
		Map<String, Supplier<String>> questions = questions(database);
		questions.put("unusual access, four weeks", () -> "unusual");
		questions.forEach((name, query) -> {
			var millis = new ArrayList<Double>();
			for (int round = -WARM_UP; round < ROUNDS; round++) {
				String asked = query.get();
				String address = asked.equals("unusual") ? "/ledger/unusual?from=2025-10-01&to=2025-10-28"
						: "/ledger?" + asked;
				long began = System.nanoTime();
				auditor.get(address);
				double took = (System.nanoTime() - began) / 1e6;
				if (round >= 0) {
					millis.add(took);
				}
			}
			millis.sort(null);
			found.put(name, Map.of("p50", nth(millis, 50), "p95", nth(millis, 95)));
			System.out.printf("%-40s %8.1f %8.1f %8.1f%n", name, nth(millis, 50), nth(millis, 95), nth(millis, 100));
		});
		Files.writeString(Path.of("target", "bench", "ledger.json"),
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("A-23", found)));
	}

	private static double nth(List<Double> sorted, int inHundred) {
		return sorted.get(Math.max(0, (sorted.size() * inHundred + 99) / 100 - 1));
	}

	private static long count(JdbcTemplate database, String sql) {
		return database.queryForObject(sql, Long.class);
	}

	private static double secondsSince(long began) {
		return (System.nanoTime() - began) / 1e9;
	}

}
