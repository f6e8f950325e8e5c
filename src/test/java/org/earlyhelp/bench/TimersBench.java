package org.earlyhelp.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.earlyhelp.EarlyHelpApplication;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.TaskQuery;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P7: timers. A few contacts are received through the use case, each with its clock and
 * the process that watches it, and copied until as many timers wait as told; then some
 * are past at one moment, and two nodes give each its notice. One node is a process of
 * its own, the other is this one, which also shows a queue meanwhile. Half as many are
 * given before, for nodes that have just started to warm up.
 *
 * @see "performance, P7"
 */
public final class TimersBench {

	private static final String GROUND = "timers";

	private static final int LIVED = 20;

	private static final int PER_SECOND = 300;

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);

	/** Those that are past, drawn by their ids; and none twice. */
	private static final String DRAWN = "insert into p7_drawn select subject_id, id from (select subject_id,"
			+ " cast(min(cast(id as varchar)) as uuid) as id from deadline where state = 'RUNNING' and due_at is not null"
			+ " group by subject_id) one where not exists (select 1 from notice n where n.subject_id = one.subject_id)"
			+ " order by md5(cast(id as varchar)) limit ?";

	private static final String GIVEN = "select count(distinct n.subject_id) from notice n join p7_drawn d"
			+ " on d.subject_id = n.subject_id where n.kind = 'PASSED'";

	private static final String TWICE = "select count(*) from (select 1 from notice group by deadline_id, kind, recipient"
			+ " having count(*) > 1) more";

	private final Server server;

	private final ConfigurableApplicationContext service;

	private final JdbcTemplate database;

	private TimersBench(Server server, ConfigurableApplicationContext service) {
		this.server = server;
		this.service = service;
		this.database = server.database();
	}

	/**
	 * @param arguments how many timers wait, and how many of them are due at once
	 */
	public static void main(String[] arguments) throws Exception {
		int pending = Integer.parseInt(arguments[0]);
		int due = Integer.parseInt(arguments[1]);
		try (Ground ground = Ground.empty(GROUND)) {
			new TimersBench(ground.server, ground.service).run(pending, due);
		}
	}

	private void run(int pending, int due) throws Exception {
		fill(pending);
		long waiting = this.database.queryForObject("select count(*) from act_ru_job", Long.class);
		String size = String.format(Locale.UK, "%,d pending, %,d due", waiting, due);
		int port = free();
		Process second = second(port);
		try {
			await(second, port);
			Results results = Results.of("P7", "Timers due at once, on two nodes");
			this.database.execute("create table p7_drawn (subject_id uuid, id uuid)");
			strike(due / 2, new ArrayList<>());
			var pages = new ArrayList<Double>();
			long began = System.nanoTime();
			long given = strike(due, pages);
			double seconds = (System.nanoTime() - began) / 1e9;
			long twice = this.database.queryForObject(TWICE, Long.class);
			results.figure("notices given", size, given, "", "each", given == due);
			results.figure("given more than once", size, twice, "", "0", twice == 0);
			results.figure("timers fired", size, given / seconds, "a second", PER_SECOND + " at least",
					given / seconds >= PER_SECOND);
			results.millis("a queue’s page meanwhile", size, Spread.of(pages), 5);
		}
		finally {
			second.destroy();
			second.waitFor(30, TimeUnit.SECONDS);
			second.destroyForcibly();
		}
	}

	/**
	 * Lets so many be past at one moment, and waits until each has its notice.
	 * @param pages takes how long a queue's page took meanwhile, in milliseconds
	 * @return how many were given
	 */
	private long strike(int due, List<Double> pages) throws Exception {
		this.database.execute("truncate p7_drawn");
		this.database.update(DRAWN, due);
		this.database.update("update deadline set due_at = now() - interval '1 minute', warn_at = null"
				+ " where id in (select id from p7_drawn)");
		this.database.update("update act_ru_job set duedate_ = localtimestamp"
				+ " where process_instance_id_ in (select e.proc_inst_id_ from act_ru_execution e"
				+ " join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'DeadlineWatch'"
				+ " join p7_drawn p on cast(p.subject_id as varchar) = e.business_key_)");
		long began = System.nanoTime();
		long given = 0;
		while (given < due && System.nanoTime() - began < PATIENCE) {
			pages.add(page());
			Thread.sleep(50);
			if (pages.size() % 10 == 0) {
				given = this.database.queryForObject(GIVEN, Long.class);
			}
		}
		return given;
	}

	private void fill(int pending) throws Exception {
		var playing = new WholeService(this.service);
		for (int contact = 0; contact < LIVED; contact++) {
			playing.receive();
		}
		long began = System.nanoTime();
		long rows = ManyTimesOver.copy(this.server.superuser(), pending / LIVED - 1, 1);
		System.out.printf("%,d rows for the timers made in %.0f s%n", rows, (System.nanoTime() - began) / 1e9);
	}

	private static int free() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** The other node. */
	private Process second(int port) throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-Dlogging.level.root=WARN", "-cp", System.getProperty("java.class.path"),
				EarlyHelpApplication.class.getName(), "--spring.profiles.active=demo"));
		command.addAll(Stream.of(this.server.arguments(Ground.settings(GROUND, "two")))
			.map((one) -> one.equals("--server.port=0") ? "--server.port=" + port : one)
			.toList());
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(new File("target/bench/P7-second.log"))
			.start();
	}

	/** Until it answers. */
	private static void await(Process node, int port) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE;
		while (System.nanoTime() < end && node.isAlive()) {
			try (var connection = new Socket("127.0.0.1", port)) {
				System.out.println("The second node listens at " + connection.getPort());
				return;
			}
			catch (IOException ex) {
				Thread.sleep(500);
			}
		}
		throw new IllegalStateException("The second node did not start: target/bench/P7-second.log");
	}

	/** What it takes to show a queue, in milliseconds. */
	private double page() throws Exception {
		long began = System.nanoTime();
		this.service.getBean(CurrentUser.class)
			.as(this.service.getBean(Staff.class).called("screener").orElseThrow(),
					() -> this.service.getBean(ListingTasks.class)
						.list(TaskQuery.of(TaskQuery.View.MINE, 25), Map.of()));
		return (System.nanoTime() - began) / 1e6;
	}

}
