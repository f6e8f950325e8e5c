package org.earlyhelp.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/**
 * P9: from the command to the first page, on an empty embedded database and with the
 * demonstration's data, each time in a process of its own: as {@code mvn spring-boot:run}
 * starts it, as {@code java -jar} does, and from the extracted jar with an archive of its
 * classes. Processor time stands beside, since it hardly depends on who else works on the
 * machine. Needs the packed jar.
 *
 * @see "performance, P9"
 */
public final class StartBench {

	private static final double SECONDS_AT_MOST = 12;

	private static final double HEAP_AT_MOST = 300;

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Path WORK = Results.FOLDER.resolve("start");

	private static final Pattern USED = Pattern.compile("heap +total \\d+K, used (\\d+)K");

	private static final String LOADED = "demo data loaded";

	private final HttpClient client = HttpClient.newHttpClient();

	private final int rounds;

	private final boolean everyWay;

	private StartBench(int rounds, boolean everyWay) {
		this.rounds = rounds;
		this.everyWay = everyWay;
	}

	/**
	 * @param arguments how many starts of each kind; 3 unless told. One alone is as the
	 * README starts it: the other ways take longer to prepare than to measure.
	 */
	public static void main(String[] arguments) throws Exception {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 3;
		new StartBench(rounds, rounds > 1).run();
	}

	private void run() throws Exception {
		Results results = Results.of("P9", "Start to first page, embedded database, demonstration data");
		FileSystemUtils.deleteRecursively(WORK);
		for (Map.Entry<String, List<String>> way : ways().entrySet()) {
			var wall = new ArrayList<Double>();
			var processor = new ArrayList<Double>();
			var heap = new ArrayList<Double>();
			for (int round = 0; round < this.rounds; round++) {
				Start start = start(way.getValue());
				wall.add(start.seconds());
				processor.add(start.processorSeconds());
				heap.add(start.heap());
			}
			Spread seconds = Spread.of(wall);
			results.figure(way.getKey() + ", first page", "", seconds, "s", "12 s at most",
					seconds.p50() <= SECONDS_AT_MOST);
			results.figure(way.getKey() + ", processor time of it", "", Spread.of(processor), "s", null, null);
			Spread megabytes = Spread.of(heap);
			results.figure(way.getKey() + ", heap after start and a collection", "", megabytes, "MB", "300 MB at most",
					megabytes.most() <= HEAP_AT_MOST);
		}
	}

	/** What stands before the service's own arguments. */
	private Map<String, List<String>> ways() throws Exception {
		Path packed = packed();
		Path extracted = WORK.resolve("extracted");
		Files.createDirectories(WORK);
		said(List.of(java(), "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination",
				extracted.toString()), "extract.log");
		var ways = new LinkedHashMap<String, List<String>>();
		ways.put("mvn spring-boot:run", List.of("-XX:TieredStopAtLevel=1", "-cp",
				Path.of("target", "classes") + File.pathSeparator + extracted.resolve("lib") + File.separator + "*",
				"org.earlyhelp.EarlyHelpApplication"));
		if (!this.everyWay) {
			return ways;
		}
		Path jar = extracted.resolve(packed.getFileName());
		Path archive = WORK.resolve("classes.jsa");
		said(List.of(java(), "-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh", "-jar",
				jar.toString(), "--server.port=0", "--early-help.demo.data=none",
				"--early-help.data-dir=" + WORK.resolve("training").toAbsolutePath()), "archive.log");
		ways.put("java -jar", List.of("-jar", packed.toString()));
		ways.put("extracted, class archive",
				List.of("-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=" + archive, "-jar", jar.toString()));
		return ways;
	}

	private static Path packed() throws IOException {
		try (Stream<Path> built = Files.list(Path.of("target"))) {
			return built.filter((file) -> file.getFileName().toString().matches("early-help-casework-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("No jar in target: mvn package -DskipTests"));
		}
	}

	/**
	 * One start.
	 *
	 * @param seconds until the first answer with a page
	 * @param processorSeconds of the whole process until then
	 * @param heap in use after the stories were lived and a full collection, in megabytes
	 */
	private record Start(double seconds, double processorSeconds, double heap) {
	}

	private Start start(List<String> way) throws Exception {
		int port = TestSocketUtils.findAvailableTcpPort();
		Path data = WORK.resolve("data");
		FileSystemUtils.deleteRecursively(data);
		var command = new ArrayList<String>(List.of(java()));
		command.addAll(way);
		command.addAll(List.of("--server.port=" + port, "--early-help.data-dir=" + data.toAbsolutePath()));
		Path log = WORK.resolve("service.log");
		long began = System.nanoTime();
		Process service = begin(command, log);
		try {
			URI page = URI.create("http://localhost:" + port + "/sign-in");
			until(service, log, () -> isThere(page));
			double seconds = (System.nanoTime() - began) / 1e9;
			double processor = service.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
			until(service, log, () -> Files.readString(log).contains(LOADED));
			return new Start(seconds, processor, heap(service));
		}
		finally {
			service.destroy();
			if (!service.waitFor(30, TimeUnit.SECONDS)) {
				service.destroyForcibly().waitFor();
			}
		}
	}

	private boolean isThere(URI page) throws InterruptedException {
		try {
			return this.client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static double heap(Process service) throws Exception {
		String pid = Long.toString(service.pid());
		said(List.of(jdk("jcmd"), pid, "GC.run"), "gc.log");
		Matcher used = USED.matcher(said(List.of(jdk("jcmd"), pid, "GC.heap_info"), "heap.log"));
		if (!used.find()) {
			throw new IllegalStateException("jcmd tells no heap");
		}
		return Long.parseLong(used.group(1)) / 1024.0;
	}

	private interface Question {

		boolean isSo() throws Exception;

	}

	private static void until(Process service, Path log, Question question) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!question.isSo()) {
			if (!service.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("The service did not come up: " + log);
			}
			Thread.sleep(20);
		}
	}

	private static String said(List<String> command, String log) throws Exception {
		Path file = WORK.resolve(log);
		Process process = begin(command, file);
		if (process.waitFor() != 0) {
			throw new IllegalStateException(command + ": " + file);
		}
		return Files.readString(file);
	}

	private static Process begin(List<String> command, Path log) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	private static String java() {
		return jdk("java");
	}

	private static String jdk(String tool) {
		return Path.of(System.getProperty("java.home"), "bin", tool).toString();
	}

}
