package org.earlyhelp.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P6: a hundred people at the pages at once, with Gatling in a process of its own, over
 * the cases that {@link CasesBench} made. Service, database and people share the machine.
 *
 * @see "performance, P6"
 */
public final class LoadBench {

	private static final Path FOLDER = Results.FOLDER.resolve("load").toAbsolutePath();

	private static final double MOST_MILLIS = 300;

	/**
	 * A line of Gatling's summary: its name, then all, those that were right, those that
	 * were not.
	 */
	private static final Pattern LINE = Pattern
		.compile("> (.+?) +\\|? *([0-9,.]+|-) *\\|? *([0-9,.]+|-) *\\|? *([0-9,.]+|-)");

	private LoadBench() {
	}

	/**
	 * @param arguments how many cases, for how many seconds, and Gatling's class path
	 */
	public static void main(String[] arguments) throws Exception {
		int cases = Integer.parseInt(arguments[0]);
		int seconds = Integer.parseInt(arguments[1]);
		try (Server server = CasesBench.server(cases);
				ConfigurableApplicationContext service = CasesBench.service(server, cases)) {
			CasesBench.prepare(server, service, cases);
			people(server.database());
			walk(service, seconds, arguments[2]);
			tell(server, cases, seconds);
		}
	}

	/** Who they are, each with a case that they may read. */
	private static void people(JdbcTemplate database) throws IOException {
		Files.createDirectories(FOLDER);
		write("practitioners", database, """
				select lead, min(cast(c.id as varchar)) from case_file c join staff s on s.username = lead and s.active
				where closed_on is null and restriction = 0 and s.roles = 'PRACTITIONER'
				group by lead order by md5(lead) limit 60""");
		write("managers", database, "select 'service-manager', cast(id as varchar) from case_file"
				+ " where closed_on is null and restriction = 0 order by md5(cast(id as varchar)) limit 30");
		write("auditors", database, "select 'auditor', ''");
	}

	private static void write(String who, JdbcTemplate database, String sql) throws IOException {
		List<String> lines = database.query(sql, (row, number) -> row.getString(1) + "," + row.getString(2));
		if (lines.isEmpty()) {
			throw new IllegalStateException("There are no " + who);
		}
		Files.writeString(FOLDER.resolve(who + ".csv"),
				lines.stream().collect(Collectors.joining("\n", "username,episode\n", "\n")));
	}

	private static void walk(ConfigurableApplicationContext service, int seconds, String classPath)
			throws IOException, InterruptedException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp", classPath,
				"-Dload.seconds=" + seconds, "-Dload.people=" + FOLDER,
				"-Dload.address=http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"),
				"io.gatling.app.Gatling", "--simulation", "org.earlyhelp.load.Walking", "--no-reports",
				"--results-folder", FOLDER.toString()));
		int end = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told()).start().waitFor();
		System.out.println("Gatling ended with " + end);
	}

	private static File told() {
		return FOLDER.resolve("told.log").toFile();
	}

	private static void tell(Server server, int cases, int seconds) throws IOException {
		Results results = Results.of("P6", "A hundred people at the pages");
		long open = server.database().queryForObject("select count(*) from task where state = 'OPEN'", Long.class);
		String size = String.format(Locale.UK, "%,d open tasks, %d s", open, seconds);
		double requests = last("request count", 2);
		double failed = last("request count", 4);
		double p95 = last("response time 95th percentile", 2);
		results.figure("pages asked for", size, requests, "", null, null);
		results.figure("that failed", size, failed, "", "0", failed == 0);
		results.figure("p50", size, last("response time 50th percentile", 2), "ms", null, null);
		results.figure("p95", size, p95, "ms", "300 ms at most", p95 <= MOST_MILLIS);
		results.figure("p99", size, last("response time 99th percentile", 2), "ms", null, null);
	}

	/** From the last summary that Gatling gave. */
	private static double last(String what, int column) throws IOException {
		String found = null;
		for (String line : Files.readAllLines(told().toPath())) {
			Matcher parts = LINE.matcher(line);
			if (parts.find() && parts.group(1).startsWith(what)) {
				found = parts.group(column);
			}
		}
		if (found == null) {
			throw new IllegalStateException("Gatling did not say: " + what);
		}
		return found.equals("-") ? 0 : Double.parseDouble(found.replace(",", ""));
	}

}
