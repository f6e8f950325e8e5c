package org.earlyhelp.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.earlyhelp.Api;
import org.earlyhelp.PageVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** S-16 and R-26 for people with a browser: one session, whichever node answers. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsOverTwoNodesTests {

	private Postgres server;

	private Postgres.Database database;

	private List<Node> nodes;

	@BeforeAll
	void begin() {
		this.server = new Postgres();
		this.database = this.server.create("sessions");
		this.nodes = List.of(new Node("one", this.database), new Node("two", this.database));
		this.nodes.forEach(Node::begin);
		this.nodes.forEach(Node::ready);
	}

	@AfterAll
	void end() {
		this.nodes.forEach(Node::close);
		this.server.close();
	}

	@Test
	void knowsAtOneNodeWhoSignedInAndOutAtTheOther() {
		Person person = new Person("screener");

		assertThat(person.at(1).get("/tasks").status()).isEqualTo(200);
		person.at(0).send("/sign-out", Map.of());
		assertThat(isSignIn(person.at(1).get("/tasks"))).isTrue();
		assertThat(isSignIn(person.at(0).get("/tasks"))).isTrue();
	}

	@Test
	void goesOnAtOneNodeWithWhatWasBegunAtTheOther() throws IOException {
		Person person = new Person("screener");
		String found = person.at(0).send("/cases/filter", Map.of("search", List.of("Zephyrine"))).header("Location");
		assertThat(person.at(1).get(found.replaceFirst("^https?://[^/]+", "")).text()).contains("Zephyrine");

		long before = this.database.count("select count(*) from contact");
		byte[] file = new ClassPathResource("contacts/contacts-west-cheshire.csv")
			.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.limit(2)
			.collect(Collectors.joining("\n", "", "\n"))
			.getBytes(StandardCharsets.UTF_8);
		assertThat(person.at(0).upload("/contacts/import", "a.csv", "text/csv", file, Map.of()).status())
			.isEqualTo(200);
		assertThat(person.at(1).send("/contacts/import/take", Map.of()).header("Location")).endsWith("/contacts");
		assertThat(this.database.count("select count(*) from contact")).isEqualTo(before + 1);
		assertThat(person.at(0).get("/contacts").text()).contains("govuk-notification-banner");
	}

	@Test
	void endsWithinAMinuteAtBothNodesForWhoHasLeft() {
		Person person = new Person("practitioner-police");
		assertThat(person.at(1).get("/tasks").status()).isEqualTo(200);
		long left = System.nanoTime();
		active(false);
		try {
			var after = new ArrayList<Long>();
			for (int node = 0; node < 2; node++) {
				while (!isSignIn(person.at(node).get("/tasks"))) {
					assertThat(System.nanoTime() - left).isLessThan(Duration.ofSeconds(60).toNanos());
					Pause.millis(200);
				}
				after.add((System.nanoTime() - left) / 1_000_000);
			}
			new Figures("S-16", "somebody has left while signed in").with("out at each node after ms", after).keep();
		}
		finally {
			active(true);
		}
	}

	private void active(boolean active) {
		this.database.client()
			.sql("update staff set active = ? where username = 'practitioner-police'")
			.param(active)
			.update();
	}

	/** a client that goes to the other node where a connection is refused. */
	@Test
	void losesNoRequestAndSignsNobodyOutWhereOneNodeIsStartedAgainAfterTheOther() throws Exception {
		List<Person> people = List
			.of("screener", "front-door-manager", "taf-adviser", "team-manager", "service-manager",
					"practitioner-school")
			.stream()
			.map(Person::new)
			.toList();
		var crowd = new Crowd(people);
		Pause.millis(3_000);
		for (Node node : this.nodes) {
			node.jvm().tell(Signal.TERM);
			node.jvm().ended(Duration.ofSeconds(60));
			node.start();
			Pause.millis(3_000);
		}
		crowd.end();
		new Figures("R-26-pages", "SIGTERM to one node after the other, each started again, people at pages")
			.with("people", people.size())
			.with("asked", crowd.asked.get())
			.with("refused connections, sent to the other", crowd.refused.get())
			.with("signed out", crowd.signedOut.get())
			.with("failed", Map.copyOf(crowd.failed))
			.keep();

		assertThat(crowd.failed).isEmpty();
		assertThat(crowd.signedOut.get()).isZero();
		assertThat(crowd.refused.get()).isPositive();
	}

	/** What a session costs each request. */
	@Test
	void writesNoSessionWithEachRequest() {
		Person person = new Person("screener");
		int requests = 400;
		time(requests, (one) -> person.at(0).get("/accessibility"));
		Pause.millis(3_000);
		long read = scans();
		long written = updates();
		long withSession = time(requests, (one) -> person.at(0).get("/accessibility"));
		Pause.millis(3_000);
		long reads = scans() - read;
		long writes = updates() - written;
		person.at(0).send("/sign-out", Map.of());
		long rows = this.database.count("select count(*) from web_session");
		long bytes = this.database
			.count("select coalesce(max(length(attribute_bytes)), 0) from web_session_attributes");
		new Figures("S-16-cost", "one person asks for one page, again and again").with("requests", requests)
			.with("median microseconds", withSession)
			.with("reads of sessions", reads)
			.with("writes of sessions", writes)
			.with("sessions there", rows)
			.with("largest thing kept, bytes", bytes)
			.keep();

		assertThat(writes).isLessThan(requests / 20);
	}

	private long scans() {
		return this.database.count("select seq_scan + idx_scan from pg_stat_user_tables where relname = 'web_session'");
	}

	private long updates() {
		return this.database.count("select n_tup_upd from pg_stat_user_tables where relname = 'web_session'");
	}

	private static long time(int requests, Function<Integer, Api.Answer> ask) {
		long[] took = IntStream.range(0, requests).mapToLong((one) -> {
			long began = System.nanoTime();
			ask.apply(one);
			return System.nanoTime() - began;
		}).toArray();
		return LongStream.of(took).sorted().skip(requests / 2).findFirst().orElseThrow() / 1_000;
	}

	private static boolean isSignIn(Api.Answer answer) {
		return answer.status() == 302 && answer.header("Location").endsWith("/sign-in");
	}

	/** Signed in once, known at both. */
	private final class Person {

		private final List<PageVisitor> at;

		Person(String username) {
			var one = new PageVisitor(SessionsOverTwoNodesTests.this.nodes.get(0).port(), username, (call) -> {
			});
			this.at = List.of(one, one.at(SessionsOverTwoNodesTests.this.nodes.get(1).port()));
		}

		PageVisitor at(int node) {
			return this.at.get(node);
		}

	}

	/** People who read and send, each in turn at one node and at the other. */
	private static final class Crowd {

		private final List<Thread> threads = new ArrayList<>();

		private volatile boolean over;

		private final AtomicInteger asked = new AtomicInteger();

		private final AtomicInteger refused = new AtomicInteger();

		private final AtomicInteger signedOut = new AtomicInteger();

		private final Map<String, Integer> failed = new ConcurrentHashMap<>();

		Crowd(List<Person> people) {
			people.forEach((person) -> {
				var thread = new Thread(() -> work(person));
				this.threads.add(thread);
				thread.start();
			});
		}

		private void work(Person person) {
			for (int turn = 0; !this.over; turn++) {
				boolean sends = turn % 3 == 2;
				Api.Answer answer = ask(person, turn, (at) -> sends
						? at.send("/cases/filter", Map.of("search", List.of("Zephyrine"))) : at.get("/tasks"));
				if (answer != null && isSignIn(answer)) {
					this.signedOut.incrementAndGet();
				}
				else if (answer != null && answer.status() != (sends ? 302 : 200)) {
					this.failed.merge("" + answer.status(), 1, Integer::sum);
				}
				Pause.millis(200);
			}
		}

		private Api.Answer ask(Person person, int turn, Function<PageVisitor, Api.Answer> what) {
			this.asked.incrementAndGet();
			for (int attempt = 0; attempt < 2; attempt++) {
				try {
					return what.apply(person.at((turn + attempt) % 2));
				}
				catch (UncheckedIOException ex) {
					if (!(ex.getCause() instanceof ConnectException)) {
						this.failed.merge(ex.getCause().toString(), 1, Integer::sum);
						return null;
					}
					this.refused.incrementAndGet();
				}
			}
			this.failed.merge("both refused", 1, Integer::sum);
			return null;
		}

		void end() throws InterruptedException {
			this.over = true;
			for (Thread thread : this.threads) {
				thread.join();
			}
		}

	}

}
