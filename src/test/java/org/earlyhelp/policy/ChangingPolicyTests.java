package org.earlyhelp.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileVersions;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.TellingRaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Changes of the profile from proposal to clocks. They hold from days that no other test
 * reaches.
 */
@ServiceTest
class ChangingPolicyTests {

	private static final AtomicInteger DAYS = new AtomicInteger();

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ProfileVersions versions;

	@Autowired
	private ThresholdTables tables;

	@Autowired
	private MovingOpenClocks moving;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Changes changes;

	@Autowired
	private Profile profile;

	@Autowired
	private CurrentUser user;

	@Autowired
	private TellingRaces races;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Clock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void holdsFromItsDayOnOnceASecondPersonApproved() {
		LocalDate from = aDayFarAhead();
		String due = this.versions.on(from).timescale(Timer.TRANSFER_ACKNOWLEDGED).due().toString();
		String path = proposed("TRANSFER_ACKNOWLEDGED", due.equals("7wd") ? "8wd" : "7wd", from, false);

		assertThat(this.api.as("analyst").get(path).body().at("/figures/timescale/all/open").asInt()).isNotNegative();
		assertThat(decide("service-manager", path, "APPROVE").status()).isEqualTo(403);
		assertThat(decide("team-manager", path, "APPROVE").status()).isEqualTo(403);
		JsonNode approved = decide("deputy-service-manager", path, "APPROVE").body();

		assertThat(approved.get("state").asString()).isEqualTo("APPROVED");
		assertThat(approved.get("replaces").asString()).startsWith(due);
		assertThat(decide("deputy-service-manager", path, "REFUSE").status()).isEqualTo(409);
		var then = this.versions.on(from);
		assertThat(then.timescale(Timer.TRANSFER_ACKNOWLEDGED).due()).hasToString(approved.get("due").asString());
		assertThat(then.version()).isEqualTo(this.versions.label(approved.get("number").asInt()));
		assertThat(this.versions.on(from.minusDays(1)).version()).isNotEqualTo(then.version());
		assertThat(this.api.as("auditor").get("/api/changes/versions").body().at("/items/0/change").asString())
			.isEqualTo(approved.get("id").asString());
		assertThat(this.api.as("analyst").get("/api/changes?limit=1").body().get("items")).hasSize(1);
		assertThat(entries("CHANGE_PROPOSED")).isPositive();
		assertThat(entries("CHANGE_DECIDED")).isPositive();
	}

	@Test
	void movesClocksThatRunAndKeepsTheirFirstDate() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		JsonNode before = clock(story, "T09");
		LocalDate from = aDayFarAhead();
		String due = this.versions.on(from).timescale(Timer.T09).due().toString();
		String path = proposed("T09", due.equals("15wd") ? "16wd" : "15wd", from, true);
		JsonNode preview = this.api.as("service-manager").get(path).body();
		int number = decide("deputy-service-manager", path, "APPROVE").body().get("number").asInt();
		assertThat(clock(story, "T09")).isEqualTo(before);

		for (int round = 0; round < 200 && this.moving.moveSome(from); round++) {
			assertThat(round).isLessThan(199);
		}

		JsonNode after = clock(story, "T09");
		assertThat(after.get("dueAt").asString()).isGreaterThan(before.get("dueAt").asString());
		assertThat(after.get("originalDueAt")).isEqualTo(before.get("originalDueAt"));
		JsonNode explained = this.api.as("service-manager")
			.get("/api/deadlines/" + after.get("id").asString() + "/explanation")
			.body();
		assertThat(explained.get("ruleVersion").asString()).isEqualTo(this.versions.label(number));
		assertThat(explained.get("span").asString()).isEqualTo(preview.get("due").asString());
		assertThat(entries("CLOCKS_COUNTED_ANEW", story)).isEqualTo(1);
		JsonNode done = this.api.as("service-manager").get(path).body();
		assertThat(done.get("moved").asInt()).isPositive();
		assertThat(done.has("movedAt")).isTrue();
		assertThat(task(story).get("dueAt").asString()).isLessThanOrEqualTo(after.get("dueAt").asString());
	}

	/**
	 * The first service moves one clock by itself, since several at once cannot be, and
	 * dies over the next two; another goes on.
	 */
	@Test
	void goesOnAfterARestartAndMovesEachClockOnce() {
		List<Journeys.Story> stories = List.of(this.journeys.aCaseAwaitingConsent(),
				this.journeys.aCaseAwaitingConsent(), this.journeys.aCaseAwaitingConsent());
		LocalDate from = aDayFarAhead();
		String due = this.versions.on(from).timescale(Timer.T09).due().toString();
		String path = proposed("T09", due.equals("15wd") ? "16wd" : "15wd", from, true);
		String label = this.versions
			.label(decide("deputy-service-manager", path, "APPROVE").body().get("number").asInt());
		long running = this.database
			.sql("select count(distinct subject_id) from deadline where timer = 'T09' and state = 'RUNNING'")
			.query(Long.class)
			.single();
		var told = new AtomicInteger();
		MovingOpenClocks dying = moving((event) -> {
			switch (told.incrementAndGet()) {
				case 1 -> throw new IllegalStateException("not all at once");
				case 4 -> throw new AssertionError("the service stops here");
				default -> this.events.publishEvent(event);
			}
		});

		assertThat(dying.moveSome(from)).isTrue();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> dying.moveSome(from));
		JsonNode begun = this.api.as("service-manager").get(path).body();
		assertThat(begun.get("moved").asInt()).isEqualTo(1);
		assertThat(begun.has("movedAt")).isFalse();
		MovingOpenClocks next = moving(this.events);
		for (int round = 0; round < 200 && next.moveSome(from); round++) {
			assertThat(round).isLessThan(199);
		}

		JsonNode done = this.api.as("service-manager").get(path).body();
		assertThat(done.has("movedAt")).isTrue();
		assertThat(done.get("moved").asLong()).isEqualTo(running);
		assertThat(stories).allSatisfy((story) -> {
			assertThat(entries("CLOCKS_COUNTED_ANEW", story)).isEqualTo(1);
			assertThat(this.api.as("service-manager")
				.get("/api/deadlines/" + clock(story, "T09").get("id").asString() + "/explanation")
				.body()
				.get("ruleVersion")
				.asString()).isEqualTo(label);
		});
	}

	/** As a service that has just started has it. */
	private MovingOpenClocks moving(ApplicationEventPublisher publisher) {
		return new MovingOpenClocks(this.changes, this.versions, this.profile, this.database, this.user, this.races,
				publisher, this.clock, this.transactions);
	}

	@Test
	void refusesTheSecondOfTwoProposalsOfTheSame() {
		LocalDate from = aDayFarAhead();
		String one = proposed("ADDENDUM", "31wd", from, false);
		String other = proposed("ADDENDUM", "32wd", from, false);

		assertThat(decide("deputy-service-manager", one, "APPROVE").status()).isEqualTo(200);
		Api.Answer second = decide("deputy-service-manager", other, "APPROVE");

		assertThat(second.status()).isEqualTo(409);
		assertThat(second.body().get("key").asString()).isEqualTo("change.profile-changed");
		assertThat(decide("deputy-service-manager", other, "REFUSE").status()).isEqualTo(200);
	}

	@Test
	void isTakenBackByNobodyElse() {
		String path = proposed("REVIEW_RETURN", "6wd", aDayFarAhead(), false);

		for (String user : List.of("deputy-service-manager", "team-manager", "auditor")) {
			assertThat(withdraw(user, path).status()).as(user).isEqualTo(403);
		}
		assertThat(withdraw("service-manager", path).body().get("state").asString()).isEqualTo("WITHDRAWN");
		assertThat(decide("deputy-service-manager", path, "APPROVE").status()).isEqualTo(409);
		Api.Answer again = withdraw("service-manager", path);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text()).contains("This was taken back already, by service-manager");
		assertThat(entries("CHANGE_WITHDRAWN")).isPositive();
	}

	private Api.Answer withdraw(String user, String path) {
		return this.api.as(user).post(path + "/withdrawal", Map.of("reason", "The partners meet first."));
	}

	@Test
	void letsOneOfTwoWinWhoDecideAtOnce() throws Exception {
		LocalDate from = aDayFarAhead();
		String one = proposed("MORE_INFORMATION", "2wd", from, false);
		String other = proposed("AUTHORISE_ASSESSMENT", "6wd", from, false);
		List<Callable<Integer>> both = List.of(() -> decide("deputy-service-manager", one, "APPROVE").status(),
				() -> decide("deputy-service-manager", one, "REFUSE").status(),
				() -> decide("deputy-service-manager", other, "APPROVE").status());

		ExecutorService threads = Executors.newFixedThreadPool(3);
		List<Integer> answers = new ArrayList<>();
		for (Future<Integer> answer : threads.invokeAll(both)) {
			answers.add(answer.get());
		}
		threads.shutdown();

		assertThat(answers).allMatch((status) -> status == 200 || status == 409);
		assertThat(answers.subList(0, 2)).isNotEqualTo(List.of(200, 200));
		List<Integer> numbers = this.database.sql("select number from profile_version order by number")
			.query(Integer.class)
			.list();
		assertThat(numbers).doesNotHaveDuplicates();
	}

	@Test
	void keepsAThresholdThatTwoPeopleDecided() {
		LocalDate from = aDayFarAhead();
		String table = this.tables.inForce()
			.text()
			.replace("&gt;= 2", "&gt;= 3")
			.replace("<text>1</text>", "<text>[1..2]</text>");
		String path = "/api/changes/" + this.api.as("service-manager")
			.post("/api/changes/thresholds",
					Map.of("table", table, "from", from.toString(), "reason", "Two needs are one agency’s."))
			.body()
			.get("id")
			.asString();

		JsonNode approved = decide("deputy-service-manager", path, "APPROVE").body();

		String label = this.versions.label(approved.get("number").asInt());
		assertThat(approved.at("/figures/threshold/tableInForce").asString()).isEqualTo("west-cheshire 2026.1");
		assertThat(this.versions.thresholdOn(from))
			.hasValueSatisfying((version) -> assertThat(version.threshold()).isEqualTo(table.strip()));
		assertThat(this.tables.called(label)).isPresent();
		assertThat(this.tables.inForce().version()).isEqualTo("west-cheshire 2026.1");
		assertThat(this.api.as("service-manager")
			.post("/api/changes/thresholds",
					Map.of("table", this.tables.inForce().text(), "from", from.toString(), "reason", "Again."))
			.status()).isEqualTo(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "team-manager", "analyst", "auditor", "practitioner-health", "screener", "admin",
			"social-care-service-manager" })
	void letsNobodyElsePropose(String user) {
		assertThat(
				this.api.as(user).post("/api/changes/timescales", asked("T16", "50wd", aDayFarAhead(), false)).status())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "from, 2020-01-01, 400", "due, ten weeks, 400", "due, 70wd, 400", "reason, '', 400",
			"timer, REOFFER, 400", "due, 30wd, 409", "nonsense, 1, 400" })
	void refusesWhatNoProfileCouldSay(String field, String value, int status) {
		var asked = new HashMap<>(asked("T16", "50wd", aDayFarAhead(), true));
		asked.put(field, value);

		Api.Answer answer = this.api.as("service-manager").post("/api/changes/timescales", asked);

		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.body().findValuesAsString("message"))
			.allSatisfy((message) -> assertThat(message).isNotBlank().doesNotContain("change.", "timescale."));
	}

	private String proposed(String timer, String due, LocalDate from, boolean open) {
		Api.Answer answer = this.api.as("service-manager")
			.post("/api/changes/timescales", asked(timer, due, from, open));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return "/api/changes/" + answer.body().get("id").asString();
	}

	private static Map<String, Object> asked(String timer, String due, LocalDate from, boolean open) {
		return Map.of("timer", timer, "due", due, "from", from.toString(), "moveOpen", open, "reason",
				"It suits families.");
	}

	private Api.Answer decide(String user, String path, String decision) {
		return this.api.as(user).post(path + "/decision", Map.of("decision", decision, "comment", "Looked at."));
	}

	private LocalDate aDayFarAhead() {
		return this.journeys.today().plusYears(4).plusDays(DAYS.incrementAndGet());
	}

	private JsonNode clock(Journeys.Story story, String timer) {
		for (JsonNode clock : this.api.as("service-manager").get(story.path("/deadlines")).body().get("items")) {
			if (clock.get("timer").asString().equals(timer)) {
				return clock;
			}
		}
		throw new AssertionError("No " + timer);
	}

	private JsonNode task(Journeys.Story story) {
		return this.api.as("service-manager")
			.get("/api/tasks?view=all&type=record-consent&caseId=" + story.caseId())
			.body()
			.at("/items/0");
	}

	private long entries(String action) {
		return this.database.sql("select count(*) from ledger_entry where action = :action")
			.param("action", action)
			.query(Long.class)
			.single();
	}

	private long entries(String action, Journeys.Story story) {
		return this.database.sql("select count(*) from ledger_entry where action = :action and case_id = :id")
			.param("action", action)
			.param("id", UUID.fromString(story.caseId()))
			.query(Long.class)
			.single();
	}

}
