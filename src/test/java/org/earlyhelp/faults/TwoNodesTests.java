package org.earlyhelp.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.earlyhelp.Journeys;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes of the whole service on one PostgreSQL. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

	private final Journeys journeys = new Journeys(null, java.time.Clock.system(ServiceTime.LONDON));

	private Postgres server;

	private Postgres.Database database;

	private DueNotices notices;

	private List<Node> nodes;

	private Checker checker;

	/** R-21, with one of its times: both on a database without a table. */
	@BeforeAll
	void begin() {
		this.server = new Postgres();
		this.database = this.server.create("two_nodes");
		this.notices = new DueNotices(this.database);
		this.nodes = List.of(new Node("one", this.database), new Node("two", this.database));
		this.nodes.forEach(Node::begin);
		this.nodes.forEach(Node::ready);
	}

	@AfterAll
	void end() {
		if (this.checker != null) {
			this.checker.close();
		}
		this.nodes.forEach(Node::close);
		this.server.close();
	}

	private Checker checker() {
		if (this.checker == null) {
			this.checker = new Checker(this.database);
		}
		return this.checker;
	}

	/** */
	@Test
	void losesAndDoublesNothingWhereNodesAreKilled() {
		Duration lasts = Duration.ofSeconds(Integer.getInteger("faults.seconds", 180));
		var random = new Random(1);
		long before = this.database.count("select count(*) from contact");
		var line = new Line(this.nodes, Duration.ofSeconds(60));
		int kills = 0;
		Load load = new Load(line, 4, Integer.getInteger("faults.per-second", 10));
		try (load) {
			long end = System.nanoTime() + lasts.toNanos();
			while (System.nanoTime() < end) {
				Pause.millis(5_000 + random.nextInt(10_000));
				Node victim = this.nodes.get(kills % 2);
				victim.jvm().kill();
				kills++;
				Pause.millis(random.nextInt(2_000));
				victim.start();
			}
		}
		Checker.Findings found = checker().look(load.contacts, load.tasks, (int) before + load.begun.get());
		var figures = figures("R-01", "kill -9 of one of two nodes, again and again, under mixed load", line)
			.with("seconds", lasts.toSeconds())
			.with("killed", kills);
		found.counted().forEach(figures::with);
		figures.keep();

		assertThat(found.wrong()).isEmpty();
		assertThat(line.success()).isGreaterThanOrEqualTo(99);
		assertThat(kills).isPositive();
	}

	private static Figures figures(String id, String what, Line line) {
		return new Figures(id, what).with("asked", line.asked.get())
			.with("sent", line.sent.get())
			.with("answered in the end %", Math.round(line.success() * 100) / 100.0)
			.with("5xx", line.faults.get())
			.with("answers lost", line.answersLost.get())
			.with("longest ms", line.longestMillis.get())
			.with("troubles", Map.copyOf(line.troubles));
	}

	/** */
	@Test
	void letsOneOfFiftyChangeWhatAllSaw() throws Exception {
		var line = new Line(this.nodes, Duration.ofSeconds(60));
		String contact = line.post(Journeys.HEALTH, "/api/contacts", this.journeys.theContact(Journeys.aSurname()))
			.body()
			.get("id")
			.asString();
		String task = line.get("service-manager", "/api/tasks?view=all&type=screen-contact&contactId=" + contact)
			.body()
			.get("items")
			.get(0)
			.get("id")
			.asString();
		List<Line.Answer> answers = atOnce(50, (one) -> line.once(this.nodes.get(one % 2), "screener", "POST",
				"/api/tasks/" + task + "/complete", this.journeys.theScreening(), null));
		long won = answers.stream().filter(Line.Answer::isGood).count();
		long lost = answers.stream().filter((answer) -> answer.status() == 409 || answer.status() == 412).count();
		new Figures("R-08", "fifty at once change the same, over two nodes").with("won", won)
			.with("told that somebody was faster", lost)
			.keep();

		assertThat(won).isOne();
		assertThat(lost).isEqualTo(49);
	}

	/** */
	@Test
	void doesOnceWhatFiftyAskWithOneKey() throws Exception {
		var line = new Line(this.nodes, Duration.ofSeconds(60));
		Map<String, Object> told = this.journeys.theContact(Journeys.aSurname());
		String key = UUID.randomUUID().toString();
		long before = this.database.count("select count(*) from contact");
		List<Line.Answer> answers = atOnce(50,
				(one) -> line.once(this.nodes.get(one % 2), Journeys.HEALTH, "POST", "/api/contacts", told, key));
		long kept = this.database.count("select count(*) from contact") - before;
		long done = answers.stream().filter((answer) -> answer.status() == 201 && !answer.replayed()).count();
		long replayed = answers.stream().filter((answer) -> answer.status() == 201 && answer.replayed()).count();
		long running = answers.stream().filter((answer) -> answer.status() == 409).count();
		new Figures("R-09", "fifty at once with one Idempotency-Key, over two nodes").with("done", done)
			.with("replayed", replayed)
			.with("told that it runs", running)
			.with("contacts", kept)
			.keep();

		assertThat(done).isOne();
		assertThat(replayed + running).isEqualTo(49);
		assertThat(kept).isOne();
	}

	/** two people, each at a node of their own. */
	@Test
	void tellsWhoWasFasterAndKeepsWhatTheOtherTyped() throws Exception {
		var line = new Line(this.nodes, Duration.ofSeconds(60));
		int rounds = Integer.getInteger("faults.rounds", 10);
		int named = 0;
		int kept = 0;
		for (int round = 0; round < rounds; round++) {
			String contact = aContact(line);
			String task = task(line, "screen-contact", contact);
			List<String> people = List.of("screener", "front-door-manager");
			List<Line.Answer> answers = atOnce(2, (one) -> line.once(this.nodes.get(one), people.get(one), "POST",
					"/api/tasks/" + task + "/complete", this.journeys.theScreening(), UUID.randomUUID().toString()));
			int winner = answers.get(0).isGood() ? 0 : 1;
			assertThat(answers.get(winner).isGood()).as(answers.toString()).isTrue();
			Line.Answer lost = answers.get(1 - winner);
			assertThat(lost.status()).as(lost.text()).isEqualTo(409);
			named += lost.text().contains((winner == 0) ? "Sam Okafor" : "Farah Demir") ? 1 : 0;
			kept += line.get(people.get(1 - winner), "/api/tasks/" + task).body().has("draft") ? 1 : 0;
		}
		new Figures("R-31", "the same work completed by two people at two nodes at once").with("rounds", rounds)
			.with("the loser is told who won", named)
			.with("what the loser typed is kept", kept)
			.keep();

		assertThat(named).isEqualTo(rounds);
		assertThat(kept).isEqualTo(rounds);
	}

	private String aContact(Line line) {
		return line.post(Journeys.HEALTH, "/api/contacts", this.journeys.theContact(Journeys.aSurname()))
			.body()
			.get("id")
			.asString();
	}

	private static String task(Line line, String type, String contact) {
		return line.get("service-manager", "/api/tasks?view=all&type=" + type + "&contactId=" + contact)
			.body()
			.get("items")
			.get(0)
			.get("id")
			.asString();
	}

	/** */
	@Test
	void givesANoticeOnceWhereTheNodeThatGivesItIsKilled() throws Exception {
		String contact = aContact(new Line(this.nodes, Duration.ofSeconds(60)));
		long millis;
		try (Connection holding = hold(contact)) {
			Node giving = giving(contact);
			giving.jvm().kill();
			long killed = System.nanoTime();
			holding.rollback();
			millis = this.notices.await(List.of(contact), killed, Duration.ofSeconds(90));
			giving.start();
		}
		new Figures("R-02", "kill -9 of the node that gives a notice").with("given by the other after ms", millis)
			.with("given more than once", this.notices.twice())
			.keep();

		assertThat(this.notices.twice()).isZero();
		assertThat(millis).isLessThanOrEqualTo(25_000);
	}

	/** */
	@Test
	void givesANoticeOnceWhereTheNodeThatGivesItSleepsLongerThanItsLock() throws Exception {
		String contact = aContact(new Line(this.nodes, Duration.ofSeconds(60)));
		try (Connection holding = hold(contact)) {
			Node giving = giving(contact);
			giving.jvm().tell(Signal.STOP);
			long stopped = System.nanoTime();
			holding.rollback();
			Pause.millis(30_000);
			giving.jvm().tell(Signal.CONT);
			long millis = this.notices.await(List.of(contact), stopped, Duration.ofSeconds(90));
			Pause.millis(10_000);
			new Figures("R-03", "SIGSTOP for 30 s of the node that gives a notice, then SIGCONT")
				.with("given after ms", millis)
				.with("given more than once", this.notices.twice())
				.keep();
			assertThat(this.notices.twice()).isZero();
			giving.ready();
		}
	}

	/** Makes a notice of it due and keeps whoever gives it waiting. */
	private Connection hold(String contact) throws SQLException {
		Connection holding = DriverManager.getConnection(this.database.url(), "postgres", "postgres");
		holding.setAutoCommit(false);
		this.notices.makePast(List.of(contact));
		try (var statement = holding.createStatement()) {
			statement.execute("select id from deadline where subject_id = '" + contact + "' for update");
		}
		this.notices.makeDue(List.of(contact), Duration.ZERO);
		return holding;
	}

	/** Which node waits there. */
	private Node giving(String contact) {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (System.nanoTime() < end) {
			Optional<String> name = this.database.client()
				.sql("select application_name from pg_stat_activity where datname = current_database()"
						+ " and wait_event_type = 'Lock' and query ilike '%deadline%' fetch first row only")
				.query(String.class)
				.optional();
			if (name.isPresent()) {
				return this.nodes.stream().filter((node) -> node.name().equals(name.get())).findFirst().orElseThrow();
			}
			Pause.millis(50);
		}
		throw new AssertionError("nobody gives the notice of " + contact);
	}

	/** */
	@Test
	void givesEachNoticeOnceWhereAThousandAreDueAtOnce() throws Exception {
		int timers = Integer.getInteger("faults.timers", 1_000);
		var line = new Line(this.nodes, Duration.ofSeconds(60));
		List<String> contacts = new CopyOnWriteArrayList<>();
		atOnce(8, (one) -> {
			for (int each = one; each < timers; each += 8) {
				contacts.add(aContact(line));
			}
			return null;
		});
		this.notices.makePast(contacts);
		this.notices.makeDue(contacts, Duration.ofSeconds(3));
		long millis = this.notices.await(contacts, System.nanoTime() + 3_000_000_000L, Duration.ofSeconds(400));
		new Figures("R-12", "timers due in the same second, two nodes").with("timers", timers)
			.with("all given after ms", millis)
			.with("given more than once", this.notices.twice())
			.keep();

		assertThat(this.notices.twice()).isZero();
		assertThat(millis).isLessThanOrEqualTo(120_000);
	}

	/**
	 * R-26 and the restarts of R-22: one after the other is told to end, and started
	 * again.
	 */
	@Test
	void endsWhatItIsAtBeforeItEnds() {
		long before = this.database.count("select count(*) from contact");
		var line = new Line(this.nodes, Duration.ofSeconds(60));
		var took = new ArrayList<Long>();
		Load load = new Load(line, 4, Integer.getInteger("faults.per-second", 10));
		try (load) {
			Pause.millis(5_000);
			for (Node node : this.nodes) {
				long told = System.nanoTime();
				node.jvm().tell(Signal.TERM);
				node.jvm().ended(Duration.ofSeconds(60));
				took.add((System.nanoTime() - told) / 1_000_000);
				node.start();
				Pause.millis(3_000);
			}
		}
		int resets = line.troubles.entrySet()
			.stream()
			.filter((trouble) -> trouble.getKey().endsWith("Exception") && !trouble.getKey().equals("ConnectException"))
			.mapToInt(Map.Entry::getValue)
			.sum();
		Checker.Findings found = checker().look(load.contacts, load.tasks, (int) before + load.begun.get());
		var figures = figures("R-26", "SIGTERM to one node after the other under load, each started again", line)
			.with("ended after ms", took)
			.with("connections reset", resets);
		found.counted().forEach(figures::with);
		figures.keep();

		assertThat(found.wrong()).isEmpty();
		assertThat(line.faults.get()).isZero();
		assertThat(resets).isZero();
		assertThat(took).allMatch((millis) -> millis <= 22_000);
	}

	/** */
	@Test
	void saysNothingWrongWhereConnectionsToTheDatabaseAreCut() {
		Duration lasts = Duration.ofSeconds(Integer.getInteger("faults.seconds", 180));
		long before = this.database.count("select count(*) from contact");
		var line = new Line(this.nodes, Duration.ofSeconds(60));
		int cut = 0;
		Load load = new Load(line, 4, Integer.getInteger("faults.per-second", 10));
		try (load) {
			long end = System.nanoTime() + lasts.toNanos();
			while (System.nanoTime() < end) {
				cut += this.database.client()
					.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
							+ " and application_name in ('one', 'two') order by random() fetch first row only")
					.query(Boolean.class)
					.list()
					.size();
				Pause.millis(200);
			}
		}
		Checker.Findings found = checker().look(load.contacts, load.tasks, (int) before + load.begun.get());
		double failed = 100.0 * line.faults.get() / line.sent.get();
		var figures = figures("R-05", "five connections to the database cut a second, at random", line)
			.with("seconds", lasts.toSeconds())
			.with("cut", cut)
			.with("5xx %", Math.round(failed * 100) / 100.0);
		found.counted().forEach(figures::with);
		figures.keep();

		assertThat(found.wrong()).isEmpty();
		assertThat(line.givenUp.get()).isZero();
		assertThat(line.troubles.getOrDefault("500", 0)).isZero();
		assertThat(failed).isLessThanOrEqualTo(2);
	}

	/** */
	@Test
	void goesOnByItselfWhereTheDatabaseCrashes() {
		int crashes = Integer.getInteger("faults.crashes", 20);
		long before = this.database.count("select count(*) from contact");
		var line = new Line(this.nodes, Duration.ofSeconds(120));
		long longest = 0;
		Load load = new Load(line, 4, Integer.getInteger("faults.per-second", 10));
		try (load) {
			for (int crash = 0; crash < crashes; crash++) {
				Pause.millis(4_000);
				this.server.crash();
				Pause.millis(500);
				this.server.start();
				long accepts = System.nanoTime();
				this.nodes.forEach(Node::ready);
				longest = Math.max(longest, (System.nanoTime() - accepts) / 1_000_000);
			}
		}
		Checker.Findings found = checker().look(load.contacts, load.tasks, (int) before + load.begun.get());
		var figures = figures("R-04", "immediate shutdown of PostgreSQL under load, and its start", line)
			.with("crashes", crashes)
			.with("up again after ms at most", longest);
		found.counted().forEach(figures::with);
		figures.keep();

		assertThat(found.wrong()).isEmpty();
		assertThat(line.givenUp.get()).isZero();
		assertThat(longest).isLessThanOrEqualTo(15_000);
	}

	/** */
	@Test
	void doesOnceWhatWasCutOffAtItsCommit() {
		int times = Integer.getInteger("faults.cuts", 500);
		var random = new Random(7);
		int same = 0;
		int lost = 0;
		int doubled = 0;
		int sentAgain = 0;
		try (Cutter cutter = new Cutter(this.database.port());
				Node cut = new Node("cut", this.database.through(cutter.port()),
						"--spring.datasource.url=" + this.database.through(cutter.port()).url()
								+ "?ApplicationName=cut&prepareThreshold=0",
						"--early-help.ledger.sequence-every=1h", "--early-help.ledger.checkpoint-every=1h",
						"--early-help.messages.every=1h", "--early-help.policy.every=1h")) {
			cut.start();
			for (int time = 0; time < times; time++) {
				var line = new Line(List.of(cut), Duration.ofSeconds(60));
				long before = this.database.count("select count(*) from contact");
				String key = UUID.randomUUID().toString();
				Map<String, Object> told = this.journeys.theContact(Journeys.aSurname());
				cutter.cutNext(random.nextBoolean() ? Cutter.Where.BEFORE : Cutter.Where.AFTER);
				Line.Answer first = line.ask(Journeys.HEALTH, "POST", "/api/contacts", told, key);
				cutter.leave();
				Line.Answer again = line.ask(Journeys.HEALTH, "POST", "/api/contacts", told, key);
				sentAgain += line.sentAgain.get();
				long kept = this.database.count("select count(*) from contact") - before;
				lost += (kept == 0) ? 1 : 0;
				doubled += (kept > 1) ? 1 : 0;
				same += (first != null && again != null && first.status() == 201 && again.status() == 201
						&& first.text().equals(again.text())) ? 1 : 0;
			}
			new Figures("R-07", "connection to the database cut before or after a commit, the request sent again")
				.with("requests", times)
				.with("cut", cutter.cuts.get())
				.with("sent again", sentAgain)
				.with("done once", times - lost - doubled)
				.with("same answer again", same)
				.keep();
			assertThat(cutter.cuts.get()).isGreaterThan(times / 2);
		}
		assertThat(lost + doubled).isZero();
		assertThat(same).isEqualTo(times);
	}

	/** */
	@Test
	void servesAHundredWithFourConnections() {
		Duration lasts = Duration.ofSeconds(Integer.getInteger("faults.seconds", 180));
		long before = this.database.count("select count(*) from contact");
		try (Node small = new Node("small", this.database, "--spring.datasource.hikari.maximum-pool-size=4")) {
			small.start();
			var line = new Line(List.of(small), Duration.ofSeconds(60));
			Load load = new Load(line, 100, 50);
			try (load) {
				Pause.millis(lasts.toMillis());
				assertThat(small.isUp()).isTrue();
			}
			Checker.Findings found = checker().look(load.contacts, load.tasks, (int) before + load.begun.get());
			var figures = figures("R-06", "a hundred clients of a node with four connections", line).with("seconds",
					lasts.toSeconds());
			found.counted().forEach(figures::with);
			figures.keep();
			assertThat(found.wrong()).isEmpty();
			assertThat(line.givenUp.get()).isZero();
			assertThat(line.troubles.getOrDefault("500", 0)).isZero();
		}
	}

	private static <T> List<T> atOnce(int many, AtOnce<T> each) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(many);
		try {
			var start = new CyclicBarrier(many);
			List<Future<T>> all = new ArrayList<>();
			for (int one = 0; one < many; one++) {
				int number = one;
				all.add(threads.submit(() -> {
					start.await(30, TimeUnit.SECONDS);
					return each.of(number);
				}));
			}
			List<T> answers = new ArrayList<>();
			for (Future<T> one : all) {
				answers.add(one.get(600, TimeUnit.SECONDS));
			}
			return answers;
		}
		finally {
			threads.shutdown();
		}
	}

	/** What one of many does. */
	private interface AtOnce<T> {

		T of(int number);

	}

}
