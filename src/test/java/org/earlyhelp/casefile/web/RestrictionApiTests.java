package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Saying who may see a case at all, over HTTP. */
@ServiceTest
class RestrictionApiTests {

	private static final String MANAGER = "team-manager";

	private static final String RECORDS = "records-officer";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void keepsOthersOutOfEveryListAndPageFromTheNextRequestOn() {
		Journeys.Story story = this.journeys.anActiveCase();
		String reference = story.theCase().get("reference").asString();
		String task = story.task("review-plan");
		long before = count("taf-adviser", story);
		assertThat(before).isPositive();

		JsonNode asked = restricts(MANAGER, story, 2, List.of(MANAGER, Journeys.HEALTH));

		assertThat(asked.get("state").asString()).isEqualTo("HOLDS");
		for (String username : List.of("taf-adviser", Journeys.NURSERY, "service-manager", "screener")) {
			assertThat(this.api.as(username).get(story.path("")).status()).as(username).isEqualTo(404);
			assertThat(this.api.as(username).get("/api/tasks/" + task).status()).as(username).isEqualTo(404);
			assertThat(count(username, story)).as(username).isZero();
			assertThat(this.api.as(username).post("/api/search", Map.of("text", reference)).text()).as(username)
				.doesNotContain(story.caseId());
			assertThat(this.api.as(username).get("/api/cases?limit=100").text()).as(username)
				.doesNotContain(story.caseId());
		}
		for (String username : List.of(MANAGER, Journeys.HEALTH)) {
			assertThat(this.api.as(username).get(story.path("")).status()).as(username).isEqualTo(200);
			assertThat(count(username, story)).as(username).isEqualTo(before);
		}
		assertThat(this.database.sql("select distinct restriction from task where case_id = ? and state = 'OPEN'")
			.param(UUID.fromString(story.caseId()))
			.query(Integer.class)
			.list()).containsExactly(2);
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("/timeline")).text()).contains("CASE_RESTRICTED");
	}

	@Test
	void letsPeopleInOnlyWhereASecondPersonAgrees() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		restricts(MANAGER, story, 2, List.of(MANAGER, Journeys.HEALTH));

		JsonNode wider = restricts(MANAGER, story, 0, List.of());
		assertThat(wider.get("state").asString()).isEqualTo("WAITS");
		assertThat(this.api.as("taf-adviser").get(story.path("")).status()).isEqualTo(404);
		Api.Answer own = decides(MANAGER, story, true);
		assertThat(own.status()).as(own.text()).isEqualTo(409);
		assertThat(this.api.as("taf-adviser").get(story.path("")).status()).isEqualTo(404);

		Api.Answer decided = decides(RECORDS, story, true);
		assertThat(decided.status()).as(decided.text()).isEqualTo(201);
		assertThat(decided.body().get("state").asString()).isEqualTo("APPROVED");
		assertThat(this.api.as("taf-adviser").get(story.path("")).status()).isEqualTo(200);
		assertThat(decides(RECORDS, story, true).status()).isEqualTo(409);
	}

	@Test
	void takesTheSameFromASecondPersonAsTheirApproval() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		restricts(RECORDS, story, 3, List.of(MANAGER, Journeys.HEALTH));
		restricts(RECORDS, story, 2, List.of(MANAGER, Journeys.HEALTH, "taf-adviser"));
		assertThat(this.api.as("taf-adviser").get(story.path("")).status()).isEqualTo(404);

		JsonNode second = restricts(MANAGER, story, 2, List.of("taf-adviser", Journeys.HEALTH, MANAGER));

		assertThat(second.get("state").asString()).isEqualTo("APPROVED");
		assertThat(this.api.as("taf-adviser").get(story.path("")).status()).isEqualTo(200);
		JsonNode kept = this.api.as(RECORDS).get(story.path("/restriction")).body();
		assertThat(kept.get("level").asInt()).isEqualTo(2);
		assertThat(kept.get("namedUsers")).hasSize(3);
		assertThat(kept.get("decides").asBoolean()).isFalse();
		assertThat(this.api.as(RECORDS).get(story.path("")).status()).isEqualTo(404);
	}

	@Test
	void isAsItWasWhereTheSecondPersonDoesNotAgree() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		restricts(MANAGER, story, 2, List.of(MANAGER, Journeys.HEALTH));

		assertThat(decides(RECORDS, story, false).body().get("state").asString()).isEqualTo("REFUSED");

		assertThat(this.api.as("taf-adviser").get(story.path("")).status()).isEqualTo(200);
		assertThat(this.api.as(RECORDS).get(story.path("/restriction")).body().get("level").asInt()).isZero();
	}

	@Test
	void tellsThoseWhoMayDecide() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		restricts(MANAGER, story, 2, List.of(MANAGER, Journeys.HEALTH));

		assertThat(told(story)).containsExactly(RECORDS);
	}

	@Test
	void isForManagersAndTheRecordsOfficer() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Integer> answers = Map.of("taf-adviser", 403, Journeys.HEALTH, 403, "practitioner-police", 404,
				"screener", 403, "auditor", 404, "analyst", 404, "admin", 404);

		answers.forEach((username, status) -> {
			assertThat(asks(username, story, Map.of("level", 2, "reason", "Known.", "namedUsers", List.of(MANAGER)))
				.status()).as(username).isEqualTo(status);
			assertThat(this.api.as(username).get(story.path("/restriction")).status()).as(username).isEqualTo(status);
		});
	}

	@Test
	void refusesWhatNobodyCouldWorkWith() {
		Journeys.Story story = this.journeys.aCaseToPlan();

		Api.Answer wrong = asks(MANAGER, story, Map.of("level", 2, "namedUsers", List.of(MANAGER, "nobody-at-all")));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(asks(MANAGER, story, Map.of("level", 4, "reason", "Known.")).status()).isEqualTo(400);
		assertThat(asks(MANAGER, story, Map.of("level", 2, "reason", "Known.")).text()).contains("namedUsers");
		assertThat(asks(MANAGER, story,
				Map.of("level", 2, "reason", "Known.", "namedUsers", List.of(MANAGER, "nobody-at-all")))
			.text()).contains("namedUsers[1]");
		assertThat(
				asks(MANAGER, story, Map.of("level", 2, "reason", "Known.", "namedUsers", List.of("screener", "admin")))
					.status())
			.isEqualTo(409);
		assertThat(asks(MANAGER, story, Map.of("level", 0, "reason", "Known.")).status()).isEqualTo(409);
		assertThat(this.api.as("taf-adviser").get(story.path("")).status()).isEqualTo(200);
	}

	private List<String> told(Journeys.Story story) {
		return this.database
			.sql("select recipient from message where subject_id = ? and kind = 'CASE_RESTRICTED' order by recipient")
			.param(UUID.fromString(story.caseId()))
			.query(String.class)
			.list();
	}

	private long count(String username, Journeys.Story story) {
		return this.api.as(username)
			.get("/api/tasks?view=all&limit=100&caseId=" + story.caseId())
			.body()
			.get("items")
			.size();
	}

	private JsonNode restricts(String username, Journeys.Story story, int level, List<String> named) {
		Api.Answer answer = asks(username, story,
				Map.of("level", level, "reason", "A colleague is of the family.", "namedUsers", named));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body();
	}

	private Api.Answer asks(String username, Journeys.Story story, Map<String, ?> body) {
		return this.api.as(username).post(story.path("/restriction"), body);
	}

	private Api.Answer decides(String username, Journeys.Story story, boolean approved) {
		return this.api.as(username)
			.post(story.path("/restriction/decision"), Map.of("approved", approved, "reason", "I know the family."));
	}

}
