package org.earlyhelp.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

	/** A line of Gatling's, on what it was asked to hold to: what, and what was found. */
	private static final Pattern LINE = Pattern
		.compile("Global: (.+?) is .+ : (?:true|false) \\(actual : ([0-9.]+)\\)");

	private LoadBench() {
	}

	/**
	 * @param arguments how many cases, for how many seconds that are not counted since
	 * the service has just started, for how many that are, and Gatling's class path
	 */
	public static void main(String[] arguments) throws Exception {
		int cases = Integer.parseInt(arguments[0]);
		int warmUp = Integer.parseInt(arguments[1]);
		int seconds = Integer.parseInt(arguments[2]);
		String classPath = arguments[3];
		try (Ground ground = Ground.withCases(cases)) {
			CasesBench.prepare(ground, cases);
			people(ground.server.database());
			if (warmUp > 0) {
				walk(ground.service, warmUp, classPath);
			}
			walk(ground.service, seconds, classPath);
			tell(ground.server, cases, seconds);
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
		double failed = found("count of failed events");
		double p95 = found("95th percentile of response time");
		results.figure("pages asked for", size, found("count of all events"), "", null, null);
		results.figure("that failed", size, failed, "", "0", failed == 0);
		results.figure("p50", size, found("50th percentile of response time"), "ms", null, null);
		results.figure("p95", size, p95, "ms", "300 ms at most", p95 <= MOST_MILLIS);
		results.figure("p99", size, found("99th percentile of response time"), "ms", null, null);
	}

	private static double found(String what) throws IOException {
		return Files.readAllLines(told().toPath())
			.stream()
			.map(LINE::matcher)
			.filter((line) -> line.find() && line.group(1).equals(what))
			.mapToDouble((line) -> Double.parseDouble(line.group(2)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Gatling did not say: " + what));
	}

}
