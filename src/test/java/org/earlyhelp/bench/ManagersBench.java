package org.earlyhelp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.earlyhelp.Api;
import org.earlyhelp.EarlyHelpApplication;
import org.earlyhelp.timeliness.ClockSums;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P3: what managers look at, through the API and the pages as they ask for it, over as
 * many cases as told: part of the demonstration year is lived through the use cases, and
 * multiplied; what was made stays under target/bench for the next run. The plans of what
 * took longer than 20 ms stand in target/bench/plans.log.
 *
 * @see "performance, P3"
 */
public final class ManagersBench {

	private static final String UP_TO = "2026-03-02T08:00:00Z";

	private static final int MEASURES = 21;

	private static final int LIVED_CONTACTS = 150;

	/** While the year is lived nobody may change anything. */
	private static final int SERVICE_UNAVAILABLE = 503;

	private static final int SUM_AT_ONCE = 5_000;

	/** More than the five after which a prepared statement may get a general plan. */
	private static final int WARM_UP = 6;

	private static final int ROUNDS = 40;

	/** What is slow is asked less often. */
	private static final int SECONDS = 60;

	private static final int ROUNDS_AT_LEAST = 5;

	/**
	 * Copies of each practitioner for 100,000 cases: some 300 practitioners a copy of
	 * 100.
	 */
	private static final int CASES_PER_COPY_OF_STAFF = 1_000;

	private static final List<String> TEAMS = List.of("chester", "ellesmere-port", "northwich");

	private final EmbeddedPostgres server;

	private final int cases;

	private ManagersBench(EmbeddedPostgres server, int cases) {
		this.server = server;
		this.cases = cases;
	}

	/**
	 * @param arguments how many cases; 100,000 unless told
	 */
	public static void main(String[] arguments) throws Exception {
		int cases = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 100_000;
		Path directory = Path.of("target", "bench").toAbsolutePath();
		Files.createDirectories(directory);
		Files.deleteIfExists(directory.resolve("plans.log"));
		Path data = directory.resolve("managers-" + cases);
		try (EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("shared_buffers", "1GB")
			.setServerConfig("max_wal_size", "8GB")
			.setServerConfig("session_preload_libraries", "auto_explain")
			.setServerConfig("auto_explain.log_analyze", "on")
			.setServerConfig("auto_explain.log_buffers", "on")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", "'" + directory + "'")
			.setServerConfig("log_filename", "'plans.log'")
			.start()) {
			new ManagersBench(server, cases).run();
		}
	}

	private void run() throws Exception {
		try (ConfigurableApplicationContext service = start()) {
			DataSource superuser = this.server.getPostgresDatabase();
			var database = new JdbcTemplate(superuser);
			untilLived(service);
			if (count(database, "case_file") < this.cases / 2) {
				fill(superuser, database);
			}
			sum(service);
			measure(service);
			explain(service, database);
		}
	}

	private void fill(DataSource superuser, JdbcTemplate database) throws Exception {
		int lived = database.queryForObject("select count(*) from case_file", Integer.class);
		long began = System.nanoTime();
		int times = Math.max(1, this.cases / lived - 1);
		long rows = ManyTimesOver.copy(superuser, times, Math.max(1, this.cases / CASES_PER_COPY_OF_STAFF));
		System.out.printf("%d cases copied %d times: %,d rows in %.0f s; %,d cases, %,d contacts, %,d clocks%n", lived,
				times, rows, secondsSince(began), count(database, "case_file"), count(database, "contact"),
				count(database, "deadline"));
	}

	/** What the service does every ten minutes. */
	private static void sum(ConfigurableApplicationContext service) {
		ClockSums sums = service.getBean(ClockSums.class);
		long began = System.nanoTime();
		long clocks = 0;
		for (int more = sums.sum(SUM_AT_ONCE); more > 0; more = sums.sum(SUM_AT_ONCE)) {
			clocks += more;
		}
		System.out.printf("summed: %,d clocks in %.0f s%n", clocks, secondsSince(began));
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(EarlyHelpApplication.class).profiles("demo")
			.run("--server.port=0", "--spring.main.banner-mode=off", "--early-help.messages.every=1h",
					"--early-help.figures.sum-every=1d", "--early-help.demo.data=year",
					"--early-help.demo.contacts=" + LIVED_CONTACTS, "--early-help.demo.clock=" + UP_TO,
					"--early-help.data-dir=target/bench/managers-" + this.cases + "-keys",
					"--spring.datasource.url=" + this.server.getJdbcUrl("postgres", "postgres"),
					"--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
	}

	private static void untilLived(ConfigurableApplicationContext service) throws InterruptedException {
		Api.Caller anyone = new Api(service.getEnvironment()).as("screener");
		while (anyone.post("/api/contacts", "{}").status() == SERVICE_UNAVAILABLE) {
			Thread.sleep(1_000);
		}
	}

	/** What is asked for: a name, and its address for the team. */
	private static Map<String, String> questions() {
		var questions = new LinkedHashMap<String, String>();
		String year = "from=2025-03-02&to=2026-03-01&team=%s";
		questions.put("timeliness of a year by team, API", "/api/timeliness?" + year);
		questions.put("timeliness of a year by team, page", "/timeliness?period=YEAR&team=%s");
		questions.put("timeliness as at a past day, API", "/api/timeliness?" + year + "&asAt=2025-12-31");
		questions.put("deadlines behind a figure, API", "/api/timeliness/T10/items?which=met&limit=50&" + year);
		questions.put("measures of a quarter, API", "/api/kpis?from=2025-10-01&to=2025-12-31");
		questions.put("measures of a quarter, page", "/kpis?from=2025-10-01&to=2025-12-31");
		questions.put("episodes behind a measure, API", "/api/kpis/K01/items?from=2025-10-01&to=2025-12-31");
		IntStream.rangeClosed(1, MEASURES)
			.mapToObj("K%02d"::formatted)
			.forEach((id) -> questions.put(id + " of a quarter and its comparisons, API",
					"/api/kpis/" + id + "?from=2025-10-01&to=2025-12-31"));
		questions.put("caseloads, API", "/api/caseloads");
		questions.put("caseloads, page", "/caseloads");
		return questions;
	}

	private static void measure(ConfigurableApplicationContext service) throws Exception {
		Manager manager = new Manager(service);
		var found = new LinkedHashMap<String, Object>();
		System.out.printf("%n%-42s %8s %8s %8s ms %6s %6s%n", "", "p50", "p95", "most", "rounds", "load");
		questions().forEach((name, address) -> {
			var millis = new ArrayList<Double>();
			long start = System.nanoTime();
			for (int round = -WARM_UP; round < ROUNDS
					&& (round < ROUNDS_AT_LEAST || secondsSince(start) < SECONDS); round++) {
				String team = TEAMS.get(Math.floorMod(round, TEAMS.size()));
				long began = System.nanoTime();
				manager.get(address.replace("%s", team));
				double took = (System.nanoTime() - began) / 1e6;
				if (round >= 0) {
					millis.add(took);
				}
			}
			millis.sort(null);
			double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
			found.put(name,
					Map.of("p50", nth(millis, 50), "p95", nth(millis, 95), "rounds", millis.size(), "load", load));
			System.out.printf("%-42s %8.1f %8.1f %8.1f    %6d %6.1f%n", name, nth(millis, 50), nth(millis, 95),
					nth(millis, 100), millis.size(), load);
		});
		Files.writeString(Path.of("target", "bench", "managers.json"),
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("P3", found)));
	}

	/** Asks each once more, with the plans of what takes long. */
	private static void explain(ConfigurableApplicationContext service, JdbcTemplate database) throws Exception {
		database.execute("alter system set auto_explain.log_min_duration = '20ms'");
		database.queryForObject("select pg_reload_conf()", Boolean.class);
		Thread.sleep(1_000);
		Manager manager = new Manager(service);
		questions().forEach((name, address) -> manager.get(address.replace("%s", TEAMS.get(0))));
		database.execute("alter system reset auto_explain.log_min_duration");
		database.queryForObject("select pg_reload_conf()", Boolean.class);
	}

	/** A service manager at the pages, and at the API in the same session. */
	private static final class Manager {

		private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

		private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

		private final String host;

		Manager(ConfigurableApplicationContext service) {
			this.host = "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
			Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(URI.create(this.host + "/sign-in"))).body());
			if (!token.find()) {
				throw new IllegalStateException("no token on the sign-in page");
			}
			String form = "username=service-manager&password=demo&_csrf="
					+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
			send(HttpRequest.newBuilder(URI.create(this.host + "/sign-in"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form)));
		}

		void get(String address) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.host + address));
			if (address.startsWith("/api/")) {
				request.header("Authorization", "Basic "
						+ Base64.getEncoder().encodeToString("service-manager:demo".getBytes(StandardCharsets.UTF_8)));
			}
			HttpResponse<String> answer = send(request);
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
			}
		}

		private HttpResponse<String> send(HttpRequest.Builder request) {
			try {
				return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	private static double nth(List<Double> sorted, int inHundred) {
		return sorted.get(Math.max(0, (sorted.size() * inHundred + 99) / 100 - 1));
	}

	private static long count(JdbcTemplate database, String table) {
		return database.queryForObject("select count(*) from " + table, Long.class);
	}

	private static double secondsSince(long began) {
		return (System.nanoTime() - began) / 1e9;
	}

}
