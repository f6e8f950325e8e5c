package org.earlyhelp.caseload;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Managers give a practitioner's work to others, over HTTP. */
@ServiceTest
class ReassigningWorkTests {

	private static final String LEAVER = Journeys.HEALTH;

	private static final String NEXT = "practitioner-family-support";

	private static final String MOVES = "/api/caseloads/" + LEAVER + "/moves";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void previewsWhatThenHappensAndChangesNothingBefore() {
		Journeys.Story led = this.journeys.anActiveCase();
		Journeys.Story assessed = this.journeys.aCaseInAssessment();
		Map<String, Object> asked = asked(List.of(led, assessed));
		String tag = led.tag();
		long ledger = entries(led);

		JsonNode would = moved(MOVES + "?dryRun=true", asked);

		assertThat(would.get("dryRun").asBoolean()).isTrue();
		assertThat(would.get("moved").asInt()).isEqualTo(2);
		JsonNode line = would.at("/items/0");
		assertThat(line.get("what").asString()).isEqualTo(led.theCase().get("reference").asString());
		assertThat(line.get("leads").asBoolean()).isTrue();
		assertThat(line.get("tasks").asInt()).isPositive();
		assertThat(line.get("actions").asInt()).isPositive();
		assertThat(line.get("told").valueStream().map(JsonNode::asString)).contains(LEAVER, NEXT, "taf-adviser");
		assertThat(would.at("/items/1/leads").asBoolean()).isFalse();
		assertThat(led.tag()).isEqualTo(tag);
		assertThat(led.theCase().at("/leadPractitioner/username").asString()).isEqualTo(LEAVER);
		assertThat(entries(led)).isEqualTo(ledger);

		JsonNode done = moved(MOVES, asked);

		assertThat(done.get("items")).isEqualTo(would.get("items"));
		assertThat(led.theCase().at("/leadPractitioner/username").asString()).isEqualTo(NEXT);
		assertThat(assessed.theCase().get("assessor").asString()).isEqualTo(NEXT);
		assertThat(
				this.api.as(NEXT).get("/api/tasks?caseId=" + assessed.caseId()).body().at("/items/0/type").asString())
			.isEqualTo("complete-assessment");
		assertThat(this.api.as(LEAVER).get(assessed.path("")).status()).isEqualTo(404);
		assertThat(this.api.as(NEXT).get(assessed.path("/notes")).text()).contains("Ask for Mr Shaw");
		assertThat(weight(done, NEXT, "weightAfter")).isGreaterThan(weight(done, NEXT, "weightBefore"));
		JsonNode carried = this.api.as("team-manager").get("/api/caseloads").body();
		assertThat(carried.get("items")
			.valueStream()
			.filter((load) -> load.get("practitioner").asString().equals(NEXT))
			.map((load) -> load.get("weight").asDouble())).containsExactly(weight(done, NEXT, "weightAfter"));
	}

	@Test
	void saysWhatCannotMoveAndWhyAndMovesTheRest() {
		Journeys.Story restricted = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		this.database.sql("update case_file set restriction = 1 where id = :id").param("id", id(restricted)).update();
		this.database.sql("update case_file set excluded_agencies = '[\"Police\"]' where id = :id")
			.param("id", id(other))
			.update();
		Map<String, Object> asked = asked(List.of(restricted, other));
		asked.put("instead", List.of(Map.of("id", other.caseId(), "to", "practitioner-police")));

		JsonNode would = moved(MOVES + "?dryRun=true", asked);
		assertThat(would.at("/items/0/moves").asBoolean()).isTrue();
		assertThat(would.at("/items/1/moves").asBoolean()).isFalse();
		assertThat(would.at("/items/1/detail").asString()).contains("Police");

		this.database.sql("update case_file set restriction = 2 where id = :id").param("id", id(restricted)).update();
		JsonNode hidden = moved(MOVES, asked);
		assertThat(hidden.get("moved").asInt()).isZero();
		assertThat(hidden.at("/items/0/key").asString()).isEqualTo("reassign.not-theirs");
		assertThat(hidden.at("/items/0").has("what")).isFalse();

		this.database.sql("insert into case_named_user (case_id, username) values (:id, 'team-manager')")
			.param("id", id(restricted))
			.update();
		assertThat(moved(MOVES, asked).at("/items/0/detail").asString()).contains("restricted");
	}

	@Test
	void leavesToAdvisersWhatNobodyTakes() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> asked = asked(List.of(story));
		asked.remove("to");

		JsonNode done = moved(MOVES, asked);

		assertThat(done.get("moved").asInt()).isOne();
		assertThat(story.waits("agree-lead-practitioner")).isTrue();
		assertThat(moved(MOVES, asked).at("/items/0/key").asString()).isEqualTo("reassign.not-theirs");
	}

	@Test
	void givesWorkOnOtherCasesToWhoMayDoIt() {
		Journeys.Story story = this.journeys.anActiveCase();
		this.database.sql("insert into case_member (case_id, username, because) values (:id, :who, 'TEAM')")
			.param("id", id(story))
			.param("who", NEXT)
			.update();
		String task = story.task("review-plan");
		assertThat(this.api.as("team-manager")
			.post("/api/tasks/" + task + "/assign", Map.of("assignee", NEXT, "reason", "Knows them."))
			.status()).isEqualTo(200);
		String path = "/api/caseloads/" + NEXT;
		assertThat(this.api.as("team-manager").get(path + "/work").body().get("tasks").findValuesAsString("id"))
			.contains(task);
		Map<String, Object> asked = new HashMap<>(Map.of("reason", "WORKLOAD", "tasks", List.of(task)));

		asked.put("to", "practitioner-police");
		JsonNode refused = moved(path + "/moves?dryRun=true", asked).at("/items/0");
		assertThat(refused.get("moves").asBoolean()).isFalse();
		assertThat(refused.get("detail").asString()).isNotBlank();
		asked.put("to", LEAVER);
		JsonNode done = moved(path + "/moves", asked).at("/items/0");
		assertThat(done.get("moves").asBoolean()).isTrue();
		assertThat(done.get("told").valueStream().map(JsonNode::asString)).containsExactly(LEAVER);
		assertThat(this.api.as(LEAVER).get("/api/tasks/" + task).body().get("assignee").asString()).isEqualTo(LEAVER);
	}

	@Test
	void namesWhatIsMissingAtOnceAndLetsNobodyElseMoveWork() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer refused = this.api.as("team-manager")
			.post(MOVES, Map.of("reason", "WORKLOAD", "cases", List.of(story.caseId())));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("lastDay",
				"familyInformedOn", "handoverNote");
		assertThat(this.api.as("team-manager").post(MOVES, Map.of("reason", "CLOSURE")).status()).isEqualTo(400);
		for (String other : List.of(LEAVER, "analyst", "screener", "auditor", "admin")) {
			assertThat(this.api.as(other).post(MOVES, asked(List.of(story))).status()).as(other).isEqualTo(403);
			assertThat(this.api.as(other).get("/api/caseloads/" + LEAVER + "/work").status()).as(other).isEqualTo(403);
		}
		assertThat(this.api.as("team-manager").get("/api/caseloads/nobody/work").status()).isEqualTo(404);
	}

	private Map<String, Object> asked(List<Journeys.Story> stories) {
		var asked = new HashMap<String, Object>();
		asked.put("reason", "LEFT_POST");
		asked.put("to", NEXT);
		asked.put("cases", new ArrayList<>(stories.stream().map(Journeys.Story::caseId).toList()));
		asked.put("lastDay", this.journeys.today().toString());
		asked.put("familyInformedOn", this.journeys.today().toString());
		asked.put("handoverNote", "Ask for Mr Shaw at the school.");
		return asked;
	}

	private JsonNode moved(String path, Object asked) {
		Api.Answer answer = this.api.as("team-manager").post(path, asked);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static double weight(JsonNode moved, String practitioner, String field) {
		return moved.get("loads")
			.valueStream()
			.filter((load) -> load.get("practitioner").asString().equals(practitioner))
			.findFirst()
			.orElseThrow()
			.get(field)
			.asDouble();
	}

	/** How much the ledger says was done on the case. */
	private long entries(Journeys.Story story) {
		return this.database.sql("select count(*) from ledger_entry where case_id = :id and outcome = 'DONE'")
			.param("id", id(story))
			.query(Long.class)
			.single();
	}

	private static UUID id(Journeys.Story story) {
		return UUID.fromString(story.caseId());
	}

}
