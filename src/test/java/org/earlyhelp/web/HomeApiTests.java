package org.earlyhelp.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Home tells each person what waits for them and what changed. */
@ServiceTest
class HomeApiTests {

	/** Nobody else's tests change a hundred things a minute for them. */
	private static final String SUPPORT = "practitioner-family-support";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void nobodyHasSeenAnything() {
		this.database.sql("delete from home_seen").update();
	}

	@Test
	void tellsHowMuchIsMineAndTheFirstOfIt() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		UUID task = UUID.fromString(story.task("complete-assessment"));
		due(task, "2020-01-02 17:00:00+00");

		JsonNode work = home(Journeys.HEALTH).get("work");

		assertThat(work.at("/overdue/0/id").asString()).isEqualTo(task.toString());
		assertThat(work.get("overdue")).hasSizeLessThanOrEqualTo(5);
		assertThat(work.at("/mine/overdue").asLong()).isPositive();
		JsonNode list = this.api.as(Journeys.HEALTH).get("/api/tasks?view=mine&due=overdue&limit=1").body();
		assertThat(work.at("/mine/overdue").asLong()).isEqualTo(list.get("total").asLong());
		assertThat(work.has("team")).isFalse();
		assertThat(work.has("available")).isFalse();
	}

	@Test
	void talliesAsTheListsDo() {
		this.journeys.aContact();
		for (String username : List.of("screener", "taf-adviser", "front-door-manager", Journeys.HEALTH)) {
			JsonNode work = home(username).get("work");
			for (String state : List.of("overdue", "today", "soon", "later")) {
				assertThat(work.at("/mine/" + state).asLong()).as("%s %s", username, state)
					.isEqualTo(total(username, "mine", state));
				if (work.has("available")) {
					assertThat(work.at("/available/" + state).asLong()).as("%s %s", username, state)
						.isEqualTo(total(username, "available", state));
				}
			}
		}
		assertThat(home("screener").at("/work/available/all").asLong()).isPositive();
	}

	@Test
	void tellsManagersHowMuchOfTheirTeamsIsOverdue() {
		Journeys.Story story = this.journeys.aCaseToAllocate();
		due(UUID.fromString(story.task("allocate-assessor")), "2020-01-02 17:00:00+00");

		for (String username : List.of("taf-adviser", "team-manager", "service-manager", "front-door-manager")) {
			assertThat(home(username).at("/work/team/overdue").asLong()).as(username)
				.isEqualTo(total(username, "all", "overdue"));
		}
		assertThat(home("team-manager").at("/work/team/overdue").asLong()).isPositive();
	}

	@Test
	void tellsWhatOthersDidOnMyCasesUntilISayThatIHaveSeenIt() {
		Journeys.Story story = this.journeys.aCaseToAllocate()
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", SUPPORT));
		note("taf-adviser", story, false);

		JsonNode changes = home(SUPPORT).get("changes");
		assertThat(changes.get("lines")).hasSizeLessThanOrEqualTo(5);
		JsonNode latest = changes.get("lines").get(0);
		assertThat(latest.get("caseId").asString()).isEqualTo(story.caseId());
		assertThat(latest.get("family").asString()).contains(story.surname());
		assertThat(latest.at("/line/action").asString()).isEqualTo("NOTE_WRITTEN");
		assertThat(latest.at("/line/text").asString()).endsWith(" wrote a note");
		assertThat(actors(changes)).doesNotContain(SUPPORT);
		assertThat(home(SUPPORT).at("/changes/total").asInt()).isEqualTo(changes.get("total").asInt());

		note("taf-adviser", story, false);
		seen(SUPPORT, changes);
		JsonNode left = home(SUPPORT).get("changes");
		assertThat(left.get("total").asInt()).isOne();
		seen(SUPPORT, left);
		JsonNode none = home(SUPPORT).get("changes");
		assertThat(none.get("lines")).isEmpty();
		seen(SUPPORT, changes);
		note("taf-adviser", story, true);
		assertThat(home(SUPPORT).at("/changes/total").asInt()).isEqualTo(1);
	}

	@Test
	void tellsEachPersonTheirOwn() {
		Journeys.Story story = this.journeys.anActiveCase();
		note("taf-adviser", story, false);

		seen(Journeys.HEALTH, home(Journeys.HEALTH).get("changes"));
		assertThat(home(Journeys.NURSERY).at("/changes/lines/0/caseId").asString()).isEqualTo(story.caseId());
		for (String username : List.of("taf-adviser", "screener", "auditor", "admin", "analyst")) {
			assertThat(home(username).has("changes")).as(username).isFalse();
		}
	}

	@Test
	void tellsNothingOfSupervision() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String now = this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
		assertThat(this.api.as("team-manager")
			.post(story.path("/notes"), Map.of("kind", "SUPERVISION", "when", now, "text", "We talked it through."))
			.status()).isEqualTo(201);

		JsonNode changes = this.api.as(Journeys.HEALTH).get("/api/home/changes?limit=100").body();
		assertThat(changes.get("lines").valueStream().map((change) -> change.at("/line/action").asString()))
			.doesNotContain("SUPERVISION_WRITTEN", "TASK_CLAIMED", "RECORD_VIEWED");
	}

	@Test
	void refusesWhatDidNotComeWithTheChanges() {
		for (Object upTo : List.of("", "nonsense", "MjAyNg", 7)) {
			assertThat(this.api.as(Journeys.HEALTH).post("/api/home/seen", Map.of("upTo", upTo)).status())
				.as("%s", upTo)
				.isEqualTo(400);
		}
	}

	private List<String> actors(JsonNode changes) {
		return changes.get("lines").valueStream().map((change) -> change.at("/line/actor").asString()).toList();
	}

	private long total(String username, String view, String state) {
		return this.api.as(username)
			.get("/api/tasks?view=" + view + "&limit=1&due=" + state)
			.body()
			.get("total")
			.asLong();
	}

	private void due(UUID task, String moment) {
		this.database
			.sql("update task set due_at = cast(? as timestamp with time zone),"
					+ " due_key = cast(? as timestamp with time zone) where id = ?")
			.param(moment)
			.param(moment)
			.param(task)
			.update();
	}

	private void note(String username, Journeys.Story story, boolean significant) {
		String now = this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
		assertThat(this.api.as(username)
			.post(story.path("/notes"),
					Map.of("kind", "DISCUSSION", "when", now, "text", "Spoke.", "significant", significant))
			.status()).isEqualTo(201);
	}

	private void seen(String username, JsonNode changes) {
		Api.Answer answer = this.api.as(username)
			.post("/api/home/seen", Map.of("upTo", changes.get("upTo").asString()));
		assertThat(answer.status()).as(answer.text()).isEqualTo(204);
	}

	private JsonNode home(String username) {
		Api.Answer answer = this.api.as(username).get("/api/home");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

}
