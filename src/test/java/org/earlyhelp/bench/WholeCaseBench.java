package org.earlyhelp.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * P2: a whole case, from the contact to the closure, in the service and in the bare
 * engine on the same models; on one PostgreSQL, in one run, in turns, each warmed up for
 * twice as long as it is measured. What counts is the ratio.
 *
 * @see "performance, P2"
 */
public final class WholeCaseBench {

	private static final String BARE = "bare_engine";

	private static final int ROUNDS = 3;

	private static final int[] THREADS = { 1, 8 };

	/** Of all the time, how much is for each: to warm up, and each of its rounds. */
	private static final double WARM_UP_SHARE = 0.2;

	private static final double ROUND_SHARE = 0.05;

	private static final int POOL = 10;

	/** Sessions tell what they wrote when they end. */
	private static final int SESSIONS_END_MILLIS = 1_000;

	private final Ground ground;

	private final double seconds;

	private final List<HikariDataSource> pools = new ArrayList<>();

	private WholeCaseBench(Ground ground, double seconds) {
		this.ground = ground;
		this.seconds = seconds;
	}

	/**
	 * @param arguments for how many seconds in all; 100 unless told
	 */
	public static void main(String[] arguments) throws Exception {
		double seconds = (arguments.length > 0) ? Double.parseDouble(arguments[0]) : 100;
		try (Ground ground = Ground.empty("whole-case")) {
			new WholeCaseBench(ground, seconds).run();
		}
	}

	private void run() throws Exception {
		this.ground.server.making(BARE, null);
		this.ground.server.filled(BARE);
		Server bareServer = this.ground.server.on(BARE);
		this.pools.add(this.ground.service.getBean(HikariDataSource.class));
		Contender service = new WholeService(this.ground.service);
		try (Contender bare = new BareEngine(pool(bareServer))) {
			for (Contender contender : List.of(bare, service)) {
				measure(contender, 8, this.seconds * WARM_UP_SHARE);
			}
			report(bare, bareServer, service);
		}
	}

	private void report(Contender bare, Server bareServer, Contender service) throws Exception {
		Results results = Results.of("P2", "A whole case beside the bare engine");
		endSessions();
		Map<String, Long> bareBefore = rows(bareServer);
		Map<String, Long> serviceBefore = rows(this.ground.server);
		var cases = new HashMap<String, Long>();
		for (int threads : THREADS) {
			var figures = new LinkedHashMap<String, List<Figure>>();
			for (int round = 0; round < ROUNDS; round++) {
				for (Contender contender : List.of(bare, service)) {
					Figure figure = measure(contender, threads, this.seconds * ROUND_SHARE);
					figures.computeIfAbsent(contender.name(), (name) -> new ArrayList<>()).add(figure);
					cases.merge(contender.name(), figure.cases(), Long::sum);
				}
			}
			String size = threads + ((threads == 1) ? " thread" : " threads");
			figures.forEach((name, rounds) -> {
				results.figure(name + ", cases", size, Spread.of(perSecond(rounds)), "a second", null, null);
				results.figure(name + ", processor of the JVM for a case", size,
						Spread.of(rounds.stream().map(Figure::processorMillisPerCase).toList()), "ms", null, null);
			});
			double ratio = Spread.of(perSecond(figures.get(service.name()))).p50()
					/ Spread.of(perSecond(figures.get(bare.name()))).p50();
			results.figure("cases a second beside the bare engine", size, ratio, "times", "0.8 at least", ratio >= 0.8);
		}
		endSessions();
		double bareRows = written(bare, rows(bareServer), bareBefore, cases.get(bare.name())).get("all");
		double ours = written(service, rows(this.ground.server), serviceBefore, cases.get(service.name())).get("all");
		results.figure("rows written for a case, bare engine at full history", cases.get(bare.name()) + " cases",
				bareRows, "rows", null, null);
		results.figure("rows written for a case, the service", cases.get(service.name()) + " cases", ours, "rows",
				"fewer than the engine at full history", ours < bareRows);
	}

	private void endSessions() throws InterruptedException {
		this.pools.forEach((pool) -> pool.getHikariPoolMXBean().softEvictConnections());
		Thread.sleep(SESSIONS_END_MILLIS);
	}

	private static List<Double> perSecond(List<Figure> rounds) {
		return rounds.stream().map(Figure::casesPerSecond).toList();
	}

	/** What one round showed. */
	record Figure(long cases, double casesPerSecond, double processorMillisPerCase) {
	}

	/** Each thread plays one case after the other until the time is over. */
	private static Figure measure(Contender contender, int threads, double seconds)
			throws InterruptedException, ExecutionException {
		ExecutorService workers = Executors.newFixedThreadPool(threads);
		try {
			long processor = processorNanos();
			long started = System.nanoTime();
			long end = started + (long) (seconds * 1e9);
			Callable<Integer> work = () -> {
				int played = 0;
				while (System.nanoTime() < end || played == 0) {
					contender.playCase();
					played++;
				}
				return played;
			};
			long cases = 0;
			for (Future<Integer> one : workers.invokeAll(Collections.nCopies(threads, work))) {
				cases += one.get();
			}
			return new Figure(cases, cases / ((System.nanoTime() - started) / 1e9),
					(processorNanos() - processor) / 1e6 / cases);
		}
		finally {
			workers.shutdownNow();
		}
	}

	/** Of this process: the database works in others. */
	private static long processorNanos() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	/** Prints and gives the rows written per case, in all and by table. */
	private static Map<String, Double> written(Contender contender, Map<String, Long> after, Map<String, Long> before,
			long cases) {
		var perCase = new LinkedHashMap<String, Double>();
		perCase.put("all", 0.0);
		after.forEach((table, rows) -> {
			double written = (rows - before.getOrDefault(table, 0L)) / (double) cases;
			perCase.merge("all", written, Double::sum);
			if (written >= 1) {
				perCase.put(table, written);
			}
		});
		System.out.printf("%nrows written per case: %s %.0f%n", contender.name(), perCase.get("all"));
		perCase.entrySet()
			.stream()
			.skip(1)
			.sorted(Map.Entry.<String, Double>comparingByValue().reversed())
			.forEach((table) -> System.out.printf("  %-32s %7.1f%n", table.getKey(), table.getValue()));
		return perCase;
	}

	/** Rows inserted, updated and deleted by table since the database was made. */
	private static Map<String, Long> rows(Server server) {
		var rows = new LinkedHashMap<String, Long>();
		server.database()
			.query("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables",
					(RowCallbackHandler) (table) -> rows.put(table.getString(1), table.getLong(2)));
		return rows;
	}

	private HikariDataSource pool(Server server) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(server.settings().get("spring.datasource.url"));
		pool.setUsername("postgres");
		pool.setPassword("postgres");
		pool.setMaximumPoolSize(POOL);
		this.pools.add(pool);
		return pool;
	}

}
