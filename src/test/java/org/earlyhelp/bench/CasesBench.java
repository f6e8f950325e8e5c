package org.earlyhelp.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.earlyhelp.journey.WholeCase;
import org.earlyhelp.timeliness.ClockSums;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * P3, P4 and P8: what managers look at, a case with its history, and what a command
 * costs, over as many cases as told, through the API and the pages as people ask. Part of
 * the demonstration year is lived through the use cases and copied many times over; what
 * was made stays under {@code target/bench} for the next run. The plans of what takes
 * long stand in {@code target/bench/plans.log}.
 *
 * @see "performance, P3, P4, P8"
 */
public final class CasesBench {

	private static final String UP_TO = "2026-03-02T08:00:00Z";

	private static final int LIVED_CONTACTS_AT_MOST = 150;

	/** While the year is lived nobody may change anything. */
	private static final int SERVICE_UNAVAILABLE = 503;

	private static final int SUM_AT_ONCE = 5_000;

	/** More than the five after which a prepared statement may get a general plan. */
	private static final int WARM_UP = 6;

	private static final int ROUNDS = Measured.by(40, 10);

	/** What is slow is asked less often. */
	private static final long NANOS = 12_000_000_000L;

	private static final int ROUNDS_AT_LEAST = 4;

	private static final double MANAGERS_MILLIS = 150;

	private static final double CASE_MILLIS = 50;

	private static final double GROWTH = 1.3;

	private static final int EVENTS = Measured.by(500, 100);

	private static final int SAMPLED = 25;

	private static final int COMPARED = 10;

	private static final int PLAYED = Measured.by(25, 5);

	/** 1,000 cases to a copy of the practitioners: some 300 of them for 100,000. */
	private static final int CASES_PER_COPY_OF_STAFF = 1_000;

	private static final List<String> TEAMS = List.of("chester", "ellesmere-port", "northwich");

	private final Server server;

	private final ConfigurableApplicationContext service;

	private final JdbcTemplate database;

	private final int cases;

	private CasesBench(Server server, ConfigurableApplicationContext service, int cases) {
		this.server = server;
		this.service = service;
		this.database = server.database();
		this.cases = cases;
	}

	/**
	 * @param arguments how many cases, ascending: growth is told from each to the next
	 */
	public static void main(String[] arguments) throws Exception {
		int[] sizes = Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
		Results managers = Results.of("P3", "What managers look at");
		Results page = Results.of("P4", "A case and its history");
		Results growth = Results.of("P8", "Growth");
		Map<String, Spread> before = Map.of();
		for (int size : sizes) {
			try (Ground ground = Ground.withCases(size)) {
				CasesBench bench = prepare(ground, size);
				Map<String, Spread> costs = bench.costs();
				bench.compare(growth, before, costs);
				before = costs;
				if (size == sizes[sizes.length - 1]) {
					bench.history(page);
					bench.managers(managers);
				}
			}
		}
	}

	/**
	 * One that has so many cases: lives them once for all sizes, and copies them, where
	 * that was not done before. As few as are lived need no copies: the service lives
	 * them when it starts on it.
	 */
	static Server server(int cases) throws Exception {
		if (!isCopied(cases)) {
			FileSystemUtils.deleteRecursively(keys(name(cases)));
			return Server.start();
		}
		Server server = Server.keeping("cases");
		try {
			String lived = "lived_" + contacts(cases);
			if (!server.has(lived)) {
				FileSystemUtils.deleteRecursively(keys(lived));
				try (ConfigurableApplicationContext service = service(server.making(lived, null), lived,
						contacts(cases))) {
					live(service);
				}
				server.filled(lived);
			}
			String name = name(cases);
			if (!server.has(name)) {
				FileSystemUtils.deleteRecursively(keys(name));
				FileSystemUtils.copyRecursively(keys(lived), keys(name));
				fill(server.making(name, lived), cases);
				server.filled(name);
			}
			return server.on(name);
		}
		catch (Exception ex) {
			server.close();
			throw ex;
		}
	}

	static ConfigurableApplicationContext service(Server server, int cases) {
		return service(server, name(cases), contacts(cases));
	}

	/**
	 * How many contacts of the demonstration year are lived, of which the cases are
	 * copies.
	 */
	private static int contacts(int cases) {
		return Math.min(cases, LIVED_CONTACTS_AT_MOST);
	}

	private static ConfigurableApplicationContext service(Server server, String name, int contacts) {
		return server.service("--early-help.demo.data=year", "--early-help.demo.contacts=" + contacts,
				"--early-help.demo.clock=" + UP_TO, "--early-help.data-dir=" + keys(name));
	}

	private static boolean isCopied(int cases) {
		return cases > LIVED_CONTACTS_AT_MOST;
	}

	private static String name(int cases) {
		return isCopied(cases) ? "cases_" + cases : "lived_" + contacts(cases);
	}

	/** Each keeps its own: the ledger’s checkpoints are those of one database. */
	private static Path keys(String name) {
		return Results.FOLDER.resolve(name + "-keys");
	}

	/** Until the year is lived: before that nobody may change anything. */
	private static void live(ConfigurableApplicationContext service) throws InterruptedException {
		Visitor anyone = new Visitor(service, "screener");
		while (anyone.post("/api/contacts", "{}") == SERVICE_UNAVAILABLE) {
			Thread.sleep(500);
		}
	}

	/**
	 * Sums what the service sums by and by, and looks whether all is whole; once, since
	 * what is measured afterwards changes it.
	 */
	static CasesBench prepare(Ground ground, int cases) throws Exception {
		var bench = new CasesBench(ground.server, ground.service, cases);
		live(ground.service);
		bench.sum();
		Path sampled = keys(name(cases)).resolve("sampled");
		if (isCopied(cases) && !Files.exists(sampled)) {
			bench.sample();
			Files.createFile(sampled);
		}
		return bench;
	}

	private static void fill(Server server, int cases) throws Exception {
		long lived = count(server.database(), "case_file");
		long began = System.nanoTime();
		int times = (int) Math.max(1, cases / lived - 1);
		long rows = ManyTimesOver.copy(server.superuser(), times, Math.max(1, cases / CASES_PER_COPY_OF_STAFF));
		System.out.printf("%d cases copied %d times: %,d rows in %.0f s; %,d cases, %,d contacts, %,d clocks%n", lived,
				times, rows, (System.nanoTime() - began) / 1e9, count(server.database(), "case_file"),
				count(server.database(), "contact"), count(server.database(), "deadline"));
	}

	/** What the service does every ten minutes, and what it recounts each night. */
	private void sum() {
		ClockSums sums = this.service.getBean(ClockSums.class);
		long began = System.nanoTime();
		long clocks = 0;
		for (int more = sums.sum(SUM_AT_ONCE); more > 0; more = sums.sum(SUM_AT_ONCE)) {
			clocks += more;
		}
		System.out.printf("summed: %,d clocks in %.0f s%n", clocks, (System.nanoTime() - began) / 1e9);
	}

	/**
	 * Whether copied cases are whole, as those that were lived: state, stages, work,
	 * processes and clocks agree; and whether the service says the same of a lived case
	 * and of its copy, but for ids, references and which of their copies carry it.
	 */
	private void sample() {
		var whole = new WholeCase(this.service);
		List<String> sampled = drawn("true", SAMPLED);
		sampled.forEach(whole::agreesBesideLedger);
		Visitor manager = new Visitor(this.service, "service-manager");
		List<String> lived = drawn("exists (select 1 from ledger_entry e where e.case_id = c.id and e.action ="
				+ " 'CASE_OPENED') and c.restriction = 0", COMPARED);
		int answers = 0;
		for (String episode : lived) {
			String copy = ManyTimesOver.copyOf(episode, 1);
			for (String address : List.of("/api/cases/%s", "/api/cases/%s/needs", "/api/cases/%s/assessment",
					"/api/cases/%s/reviews", "/api/cases/%s/notes", "/api/cases/%s/children", "/api/cases/%s/deadlines",
					"/api/tasks?caseId=%s")) {
				String said = bare(manager.told(address.formatted(episode)));
				String ofCopy = bare(manager.told(address.formatted(copy)));
				if (!said.equals(ofCopy)) {
					throw new IllegalStateException("A copy is not as what it was copied from: "
							+ address.formatted(copy) + "\n" + ofCopy + "\n" + said);
				}
				answers++;
			}
		}
		System.out.printf("%d cases drawn, each whole; %d answers of %d lived cases and of their copies, the same%n",
				sampled.size(), answers, lived.size());
	}

	private List<String> drawn(String which, int most) {
		return this.database.queryForList("select cast(c.id as varchar) from case_file c where " + which
				+ " order by md5(cast(c.id as varchar)) limit " + most, String.class);
	}

	/** An answer without what a copy has of its own. */
	private static String bare(String answer) {
		return answer.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
			.replaceAll("\"(reference|engineTaskId)\":\"[^\"]*\"", "\"$1\"")
			.replaceAll("(\"[a-z][a-z-]*[a-z])-[0-9]+\"", "$1\"");
	}

	/** A command and pages, each some rounds. */
	private Map<String, Spread> costs() {
		var costs = new LinkedHashMap<String, Spread>();
		var playing = new WholeService(this.service);
		costs.put("a whole case: 17 commands", Spread.timed(Measured.by(10, 2), PLAYED, playing::playCase));
		List<String> open = this.database.queryForList("select cast(id as varchar) from case_file where closed_on is"
				+ " null and restriction = 0 order by md5(cast(id as varchar)) limit 200", String.class);
		Visitor manager = new Visitor(this.service, "service-manager");
		var next = new int[1];
		Supplier<String> one = () -> open.get(next[0]++ % open.size());
		costs.put("a case’s page", rounds(() -> manager.get("/cases/" + one.get())));
		Visitor adviser = new Visitor(this.service, "taf-adviser");
		costs.put("an adviser’s work, page", rounds(() -> adviser.get("/tasks")));
		costs.put("cases by name, page", rounds(() -> adviser.get("/cases?search=Os")));
		return costs;
	}

	private void compare(Results growth, Map<String, Spread> before, Map<String, Spread> costs) {
		costs.forEach((what, spread) -> {
			growth.millis(what, size(), spread);
			if (before.containsKey(what)) {
				double times = spread.p50() / before.get(what).p50();
				growth.figure(what + ", beside the size before", size(), times, "times", "1.3 at most for ten times",
						times <= GROWTH);
			}
		});
	}

	/** A case on which much happened: notes through the API, each an event. */
	private void history(Results page) {
		Map<String, Object> found = this.database.queryForMap("""
				select cast(id as varchar) as id, lead from case_file where closed_on is null and restriction = 0
				and lead is not null and exists (select 1 from ledger_entry e where e.case_id = case_file.id)
				order by id limit 1""");
		String episode = (String) found.get("id");
		Visitor lead = new Visitor(this.service, (String) found.get("lead"));
		long events = events(episode);
		for (long more = events; more < EVENTS; more++) {
			int status = lead.post("/api/cases/" + episode + "/notes",
					"{\"kind\":\"CALL\",\"when\":\"2026-02-27T10:30:00Z\",\"text\":\"Rang the mother, call " + more
							+ ".\"}");
			if (status != 201) {
				throw new IllegalStateException("a note: " + status);
			}
		}
		String what = events(episode) + " events";
		page.millis("a case’s page, " + what, size(), rounds(() -> lead.get("/cases/" + episode)), CASE_MILLIS);
		page.millis("its history, page, " + what, size(), rounds(() -> lead.get("/cases/" + episode + "/timeline")),
				CASE_MILLIS);
		page.millis("its history, API, " + what, size(), rounds(() -> lead.get("/api/cases/" + episode + "/timeline")),
				CASE_MILLIS);
	}

	private long events(String episode) {
		return this.database.queryForObject("select count(*) from ledger_entry where case_id = ?::uuid", Long.class,
				episode);
	}

	private void managers(Results managers) throws Exception {
		Visitor manager = new Visitor(this.service, "service-manager");
		String year = "from=2025-03-02&to=2026-03-01&team=";
		var questions = new LinkedHashMap<String, String>();
		questions.put("timeliness of a year by team, API", "/api/timeliness?" + year);
		questions.put("timeliness of a year by team, page", "/timeliness?period=YEAR&team=");
		questions.put("measures of a quarter, API", "/api/kpis?from=2025-10-01&to=2025-12-31&x=");
		questions.put("measures of a quarter, page", "/kpis?from=2025-10-01&to=2025-12-31&x=");
		questions.put("caseloads, API", "/api/caseloads?x=");
		questions.put("caseloads, page", "/caseloads?x=");
		questions.forEach((what, address) -> {
			var round = new int[1];
			managers.millis(
					what, size(), rounds(() -> manager.get(address.endsWith("team=")
							? address + TEAMS.get(round[0]++ % TEAMS.size()) : address.replaceAll("[?&]x=$", ""))),
					MANAGERS_MILLIS);
		});
		long began = System.nanoTime();
		long differ = this.service.getBean(ClockSums.class).differences();
		managers.figure(
				"sums that differ from a recount of every clock (%.0f s)".formatted((System.nanoTime() - began) / 1e9),
				size(), differ, "", "0", differ == 0);
		this.server.explainBeyond("20ms");
		questions.forEach((what, address) -> manager
			.get(address.endsWith("team=") ? address + TEAMS.get(0) : address.replaceAll("[?&]x=$", "")));
	}

	/** As many rounds as there is time for. */
	private static Spread rounds(Runnable work) {
		var millis = new ArrayList<Double>();
		long start = System.nanoTime();
		for (int round = -WARM_UP; round < ROUNDS
				&& (round < ROUNDS_AT_LEAST || System.nanoTime() - start < NANOS); round++) {
			long began = System.nanoTime();
			work.run();
			if (round >= 0) {
				millis.add((System.nanoTime() - began) / 1e6);
			}
		}
		return Spread.of(millis);
	}

	private String size() {
		return String.format(Locale.UK, "%,d cases", this.cases);
	}

	private static long count(JdbcTemplate database, String table) {
		return database.queryForObject("select count(*) from " + table, Long.class);
	}

}
