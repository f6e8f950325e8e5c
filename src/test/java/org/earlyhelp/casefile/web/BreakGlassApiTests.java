package org.earlyhelp.casefile.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** The life of a broken glass, over HTTP (S-08). */
@ServiceTest
class BreakGlassApiTests {

	private static final String POLICE = "practitioner-police";

	private static final String WHY = "The mother called from the street: her partner has a knife.";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Test
	void readsThisCaseAloneAndChangesNothing() {
		Journeys.Story story = restricted(2);
		Journeys.Story other = restricted(2);
		assertThat(this.api.as(POLICE).get(story.path("")).status()).isEqualTo(404);

		JsonNode opened = breaks(POLICE, story);

		assertThat(Instant.parse(opened.get("until").asString())).isBetween(this.clock.instant().plusSeconds(59 * 60),
				this.clock.instant().plusSeconds(60 * 60));
		for (String part : List.of("", "/timeline", "/notes", "/documents", "/meetings", "/needs", "/deadlines",
				"/agreement")) {
			assertThat(this.api.as(POLICE).get(story.path(part)).status()).as(part).isEqualTo(200);
		}
		assertThat(this.api.as(POLICE).get(other.path("")).status()).isEqualTo(404);
		assertThat(this.api.as(Journeys.NURSERY).get(story.path("")).status()).isEqualTo(404);
		assertThat(this.api.as(POLICE).get("/api/cases?limit=100").text()).doesNotContain(story.caseId());
		assertThat(this.api.as(POLICE).post("/api/search", Map.of("text", story.surname())).text())
			.doesNotContain(story.caseId());
		assertThat(this.api.as(POLICE).get("/api/tasks?view=all&caseId=" + story.caseId()).body().get("items"))
			.isEmpty();
	}

	@Test
	void refusesToWriteAndSaysWhy() {
		Journeys.Story story = restricted(2);
		breaks(POLICE, story);
		long before = version(story);

		for (String what : List.of("notes", "meetings", "step-ups", "closure", "suspension", "members", "lead/leaving",
				"shares", "restriction")) {
			Api.Answer refused = this.api.as(POLICE).post(story.path("/" + what), Map.of());
			assertThat(refused.status()).as(what + refused.text()).isIn(400, 403, 404);
		}
		Api.Answer refused = this.api.as(POLICE)
			.post(story.path("/notes"), Map.of("kind", "CALL", "when", "2026-01-05T10:00:00Z", "text", "Hello."));
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text()).contains("behind broken glass");
		assertThat(version(story)).isEqualTo(before);
		assertThat(actions(story)).contains("ACCESS_DENIED");
	}

	@Test
	void isShutAfterAnHour() {
		Journeys.Story story = restricted(2);
		UUID glass = UUID.fromString(breaks(POLICE, story).get("id").asString());

		ends(glass, this.clock.instant().plusSeconds(30));
		assertThat(this.api.as(POLICE).get(story.path("")).status()).isEqualTo(200);
		ends(glass, this.clock.instant().minusSeconds(1));
		assertThat(this.api.as(POLICE).get(story.path("")).status()).isEqualTo(404);
		assertThat(this.api.as(POLICE).get(story.path("/notes")).status()).isEqualTo(404);
		assertThat(this.api.as(POLICE)
			.post(story.path("/notes"), Map.of("kind", "CALL", "when", "2026-01-05T10:00:00Z", "text", "Hello."))
			.status()).isEqualTo(404);
		breaks(POLICE, story);
		assertThat(this.api.as(POLICE).get(story.path("")).status()).isEqualTo(200);
	}

	@Test
	void tellsAtOnceWhoHoldsTheCaseWhoAnswersForItAndTheRecordsOfficer() {
		Journeys.Story story = restricted(2);

		String glass = breaks(POLICE, story).get("id").asString();

		List<String> told = this.database
			.sql("select recipient from message where subject_id = ? and kind = 'GLASS_BROKEN'")
			.param(UUID.fromString(glass))
			.query(String.class)
			.list();
		assertThat(told).contains(Journeys.HEALTH, "team-manager", "records-officer", "service-manager")
			.doesNotContain(POLICE, Journeys.NURSERY);
		assertThat(this.api.as("service-manager").get("/api/break-glass/" + glass).text()).contains(WHY)
			.contains(story.caseId());
		Api.Answer outline = this.api.as("taf-adviser").get("/api/break-glass/" + glass);
		assertThat(outline.text()).contains(POLICE).doesNotContain(WHY).doesNotContain(story.caseId());
		assertThat(this.api.as("auditor").get("/api/break-glass/" + glass).status()).isEqualTo(404);
		assertThat(this.api.as(Journeys.NURSERY).get("/api/break-glass/" + glass).status()).isEqualTo(404);
	}

	@Test
	void isLookedAtByAServiceManagerWithinAWorkingDay() {
		Journeys.Story story = restricted(2);
		String glass = breaks("service-manager", story).get("id").asString();
		JsonNode task = this.api.as("deputy-service-manager")
			.get("/api/tasks?view=available&limit=100&type=review-break-glass&sort=-created")
			.body()
			.get("items")
			.valueStream()
			.filter((one) -> one.at("/subject/id").asString().equals(glass))
			.findFirst()
			.orElseThrow();
		String path = "/api/tasks/" + task.get("id").asString() + "/complete";
		Map<String, String> said = Map.of("finding", "RIGHT", "note", "Police were at the door.");

		assertThat(task.has("dueAt")).isTrue();
		assertThat(task.toString()).doesNotContain(story.surname()).doesNotContain(story.caseId());
		assertThat(this.database.sql("select timer from deadline where subject_id = ?")
			.param(UUID.fromString(glass))
			.query(String.class)
			.list()).containsExactly("GLASS_REVIEWED");
		assertThat(this.api.as("service-manager").post(path, said).status()).isEqualTo(409);
		Api.Answer done = this.api.as("deputy-service-manager").post(path, said);
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		assertThat(this.api.as("records-officer").get("/api/break-glass/" + glass).body().get("finding").asString())
			.isEqualTo("RIGHT");
		assertThat(actions(story)).contains("GLASS_BROKEN", "GLASS_REVIEWED");
	}

	@Test
	void keepsWhyWithEachViewAndFindsItInTheLedger() {
		Journeys.Story story = restricted(2);
		String reference = breaks(POLICE, story).get("reference").asString();
		this.api.as(POLICE).get(story.path(""));

		assertThat(this.database
			.sql("select count(*) from ledger_entry where case_id = ? and action = 'GLASS_BROKEN' and actor = ?")
			.params(UUID.fromString(story.caseId()), POLICE)
			.query(Integer.class)
			.single()).isEqualTo(1);
		String found = this.api.as("auditor")
			.get("/api/audit/events?preset=break-glass&limit=100&actor=" + POLICE + "&caseId=" + story.caseId())
			.text();
		assertThat(found).contains("GLASS_BROKEN");
		unrestricted(story);
		JsonNode views = this.api.as("auditor")
			.get("/api/audit/events?limit=100&actor=" + POLICE + "&action=RECORD_VIEWED&caseId=" + story.caseId())
			.body()
			.get("items");
		assertThat(views.size()).isPositive();
		assertThat(views.toString()).contains("BREAK_GLASS " + reference);
	}

	@Test
	void asksForAReasonOfTwentyCharacters() {
		Journeys.Story story = restricted(2);

		for (Map<String, String> wrong : List.of(Map.of("reasonCode", "RISK_OF_HARM", "reason", "nineteen characters"),
				Map.of("reasonCode", "CURIOUS", "reason", WHY), Map.of("reason", WHY),
				Map.of("reasonCode", "RISK_OF_HARM"))) {
			assertThat(asks(POLICE, story, wrong).status()).as(wrong.toString()).isEqualTo(400);
		}
		assertThat(asks(POLICE, story, Map.of("reasonCode", "RISK_OF_HARM", "reason", "twenty characters it")).status())
			.isEqualTo(201);
	}

	@Test
	void isNotForThoseWhoNeverReadACase() {
		Journeys.Story story = restricted(2);

		for (String username : List.of("admin", "analyst", "auditor", "partner-auditor")) {
			assertThat(asks(username, story, why()).status()).as(username).isEqualTo(403);
			assertThat(this.api.as(username).get(story.path("")).status()).as(username).isEqualTo(404);
		}
	}

	@Test
	void opensNothingThatIsSealedNotThereOrReadByRight() {
		Journeys.Story sealed = restricted(3);
		assertThat(asks(POLICE, sealed, why()).status()).isEqualTo(404);
		assertThat(this.api.as(POLICE).post("/api/cases/" + UUID.randomUUID() + "/break-glass", why()).status())
			.isEqualTo(404);
		assertThat(asks(Journeys.HEALTH, sealed, why()).status()).isEqualTo(409);
		Journeys.Story story = restricted(2);
		breaks(POLICE, story);
		assertThat(asks(POLICE, story, why()).status()).isEqualTo(409);
		this.database.sql("update case_file set restriction = 3 where id = ?")
			.param(UUID.fromString(story.caseId()))
			.update();
		assertThat(this.api.as(POLICE).get(story.path("")).status()).isEqualTo(404);
	}

	private Journeys.Story restricted(int level) {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Api.Answer answer = this.api.as("team-manager")
			.post(story.path("/restriction"), Map.of("level", level, "reason", "A colleague is of the family.",
					"namedUsers", List.of("team-manager", Journeys.HEALTH)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return story;
	}

	private void unrestricted(Journeys.Story story) {
		this.database.sql("update case_file set restriction = 0 where id = ?")
			.param(UUID.fromString(story.caseId()))
			.update();
	}

	private static Map<String, String> why() {
		return Map.of("reasonCode", "RISK_OF_HARM", "reason", WHY);
	}

	private JsonNode breaks(String username, Journeys.Story story) {
		Api.Answer answer = asks(username, story, why());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body();
	}

	private Api.Answer asks(String username, Journeys.Story story, Map<String, String> body) {
		return this.api.as(username).post(story.path("/break-glass"), body);
	}

	private void ends(UUID glass, Instant moment) {
		this.database.sql("update broken_glass set broken_at = ?, until_at = ? where id = ?")
			.params(moment.minusSeconds(3600).atOffset(ZoneOffset.UTC), moment.atOffset(ZoneOffset.UTC), glass)
			.update();
	}

	private long version(Journeys.Story story) {
		return this.database.sql("select version from case_file where id = ?")
			.param(UUID.fromString(story.caseId()))
			.query(Long.class)
			.single();
	}

	private List<String> actions(Journeys.Story story) {
		return this.database.sql("select action from ledger_entry where case_id = ?")
			.param(UUID.fromString(story.caseId()))
			.query(String.class)
			.list();
	}

}
