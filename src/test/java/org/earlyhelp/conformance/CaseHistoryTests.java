package org.earlyhelp.conformance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** One case held against the model, and who looked at it, over HTTP. */
@ServiceTest
class CaseHistoryTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void tellsWhatWasRequiredBesideWhatHappened() {
		Journeys.Story story = this.journeys.anActiveCase();

		JsonNode history = history(story);

		assertThat(texts(history.get("steps"), "type")).startsWith("screen-contact", "decide-contact")
			.contains("allocate-assessor", "record-consent", "complete-assessment", "agree-lead-practitioner",
					"hold-taf-meeting");
		JsonNode allocated = step(history, "allocate-assessor");
		assertThat(allocated.get("state").asString()).isEqualTo("DONE");
		assertThat(allocated.get("groups").get(0).asString()).isEqualTo("taf-adviser");
		assertThat(allocated.get("by").asString()).isEqualTo("taf-adviser");
		assertThat(allocated.get("role").asString()).isEqualTo("TAF_ADVISER");
		assertThat(allocated.get("action").asString()).isEqualTo("ASSESSOR_ALLOCATED");
		assertThat(allocated.get("clock").get("timer").asString()).isEqualTo("T07");
		assertThat(allocated.get("clock").get("ruleVersion").asString()).isNotEmpty();
		assertThat(allocated.get("deviations")).isEmpty();
		assertThat(actionOf(allocated.get("entry").asString())).isEqualTo("ASSESSOR_ALLOCATED");
		assertThat(step(history, "review-plan").get("state").asString()).isEqualTo("OPEN");
		assertThat(step(history, "review-plan").has("by")).isFalse();
		assertThat(history.get("deviations")).isEmpty();
		assertThat(history.get("cut").asBoolean()).isFalse();
	}

	@Test
	void showsTheThresholdAsItStoodWithTheRowThatAnswered() {
		Journeys.Story story = this.journeys.aCaseToAllocate();

		JsonNode threshold = history(story).get("threshold");

		JsonNode recommended = threshold.get("asked").get("recommended");
		assertThat(threshold.get("agrees").asBoolean()).isTrue();
		assertThat(threshold.get("asked").get("asKept").asBoolean()).isTrue();
		JsonNode table = threshold.get("table");
		assertThat(table.get("version").asString()).isEqualTo(recommended.get("tableVersion").asString());
		assertThat(table.get("inputs").valueStream().filter((one) -> "unmetNeeds".equals(text(one, "expression"))))
			.singleElement()
			.satisfies((needs) -> assertThat(text(needs, "value")).isEqualTo("3"));
		List<JsonNode> fired = table.get("rows").valueStream().filter((row) -> row.get("fired").asBoolean()).toList();
		assertThat(fired).singleElement()
			.satisfies((row) -> assertThat(row.get("answers").valueStream().map(JsonNode::asString))
				.contains(text(recommended, "outcome"), text(recommended, "level"), text(recommended, "ruleId")));
		assertThat(table.get("rows").size()).isGreaterThan(3);
		assertThat(table.toString()).doesNotContain(story.surname());
	}

	@Test
	void makesUpTheQuestionOfContactsFromBeforeItWasKeptAndSaysSo() {
		Journeys.Story story = this.journeys.aCaseToAllocate();
		String kept = this.database.sql("select recommendation from contact where id = ?")
			.param(UUID.fromString(story.contactId()))
			.query(String.class)
			.single();
		int from = kept.indexOf(",\"asked\"");
		this.database.sql("update contact set recommendation = ? where id = ?")
			.params(kept.substring(0, from) + "}", UUID.fromString(story.contactId()))
			.update();

		JsonNode threshold = history(story).get("threshold");

		assertThat(threshold.get("asked").get("asKept").asBoolean()).isFalse();
		assertThat(threshold.get("agrees").asBoolean()).isTrue();
	}

	@Test
	void namesEachDepartureWithWhatIsBehindIt() {
		Journeys.Story story = this.journeys.aScreenedContact();
		story.does("front-door-manager", "decide-contact", Map.of("outcome", "TAF_NEW", "level", "UP", "rationale",
				"Three unmet needs.", "overrideReason", "The family copes with most of it."));
		UUID id = UUID.fromString(story.caseId());
		this.database.sql("update task set assignee = 'team-manager' where case_id = ? and type = 'allocate-assessor'")
			.param(id)
			.update();
		this.database.sql("update deadline set due_at = started_at where subject_id = ? and timer = 'T07'")
			.param(id)
			.update();
		story.does("team-manager", "allocate-assessor", Map.of("assessor", Journeys.HEALTH));
		story.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());

		JsonNode history = history(story);

		assertThat(texts(history.get("deviations"), "kind")).containsExactlyInAnyOrder("AGAINST_RECOMMENDATION", "LATE",
				"OUTSIDE_GROUP");
		JsonNode against = deviation(history, "AGAINST_RECOMMENDATION");
		assertThat(against.get("recordId").asString()).isEqualTo(story.contactId());
		assertThat(actionOf(against.get("entry").asString())).isEqualTo("CONTACT_DECIDED");
		JsonNode outside = deviation(history, "OUTSIDE_GROUP");
		assertThat(outside.get("by").asString()).isEqualTo("team-manager");
		assertThat(actionOf(outside.get("entry").asString())).isEqualTo("ASSESSOR_ALLOCATED");
		assertThat(texts(step(history, "allocate-assessor").get("deviations"))).containsExactlyInAnyOrder("LATE",
				"OUTSIDE_GROUP");
		assertThat(counted(id, "against_recommendation")).isOne();
		assertThat(counted(id, "outside_group")).isOne();
		assertThat(counted(id, "late")).isOne();

		this.database.sql("update deadline set stopped_at = ?, started_at = ? where subject_id = ? and timer = 'T09'")
			.params(daysAgo(2), daysAgo(3), id)
			.update();
		assertThat(deviation(history(story), "OUT_OF_ORDER").get("what").asString())
			.isEqualTo(step(history, "record-consent").get("name").asString());
	}

	@Test
	void namesWhatAnOverrideSkipped() {
		String manager = "social-care-service-manager";
		String today = this.journeys.today().toString();
		JsonNode sent = this.api.as(manager)
			.post("/api/step-downs",
					Map.of("socialCareRef", "CSC-9", "agreedOn", today, "family",
							Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname()))), "level", "PP",
							"planSummary", "Attendance is still to be watched.", "consent", "NOT_YET"))
			.body();
		String id = sent.get("caseId").asString();
		Api.Answer closed = this.api.as(manager)
			.post("/api/step-downs/" + sent.get("id").asString() + "/social-care-closure",
					Map.of("override", Map.of("reason", "The family moves tomorrow, and is met there.")));
		assertThat(closed.status()).as(closed.text()).isEqualTo(201);

		JsonNode skipped = deviation(read("service-manager", "/api/cases/" + id + "/process/history"), "SKIPPED_STEP");

		assertThat(texts(skipped.get("values"))).contains("CONSENT", "LEAD");
		assertThat(skipped.get("by").asString()).isEqualTo(manager);
		assertThat(actionOf(skipped.get("entry").asString())).isEqualTo("SOCIAL_CARE_CLOSURE_OVERRIDDEN");
		assertThat(counted(UUID.fromString(id), "skipped_step")).isOne();
	}

	@Test
	void isForThoseWhoMayReadTheCaseAlone() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String path = story.path("/process/history");
		String looks = story.path("/looks");

		assertThat(this.api.as("auditor").get(path).status()).isEqualTo(404);
		assertThat(this.api.as("practitioner-police").get(path).status()).isEqualTo(404);
		assertThat(this.api.as("screener").get(path).status()).isEqualTo(403);
		this.database.sql("update case_file set sampled = true where id = ?")
			.param(UUID.fromString(story.caseId()))
			.update();
		JsonNode sampled = read("auditor", path);
		assertThat(sampled.get("steps")).isNotEmpty();
		assertThat(sampled.get("threshold").get("asked").get("reasonsShown").asBoolean()).isFalse();
		assertThat(read("auditor", looks).get("items").get(0).get("what").asString()).isIn("PROCESS_HISTORY",
				"CONTACT_DECISION");
	}

	@Test
	void tellsWhoLookedAndWhatTheyHadToDoWithIt() {
		Journeys.Story story = this.journeys.anActiveCase();
		String path = story.path("/looks");
		String timeline = story.path("/timeline");
		read(Journeys.HEALTH, story.path(""));
		read("team-manager", timeline);

		JsonNode first = read("auditor", path + "?limit=2");
		JsonNode all = read("records-officer", path + "?limit=100");

		assertThat(first.get("items")).hasSize(2);
		assertThat(first.get("reference").asString()).startsWith("T-");
		assertThat(all.get("total").asLong()).isEqualTo(first.get("total").asLong());
		JsonNode next = read("auditor", path + "?limit=2&after=" + first.get("next").asString());
		assertThat(texts(next.get("items"), "entry")).doesNotContainAnyElementsOf(texts(first.get("items"), "entry"));
		assertThat(first.get("items").get(0).get("who").asString()).isEqualTo("team-manager");
		assertThat(first.get("items").get(0).get("relation").asString()).isEqualTo("MANAGES");
		assertThat(first.get("items").get(0).get("what").asString()).isEqualTo("TIMELINE");
		assertThat(all.get("items").valueStream().filter((look) -> Journeys.HEALTH.equals(text(look, "who"))))
			.isNotEmpty()
			.allSatisfy((look) -> assertThat(text(look, "relation")).isIn("LEAD", "ASSESSOR"));
		assertThat(this.api.as("team-manager").get(path).status()).isEqualTo(403);
		assertThat(this.api.as("partner-auditor").get(path).status()).isEqualTo(403);
		assertThat(this.api.as("auditor").get("/api/cases/" + UUID.randomUUID() + "/looks").status()).isEqualTo(404);
		assertThat(this.api.as("auditor").get(path + "?after=nonsense").status()).isEqualTo(400);
		assertThat(this.api.as("auditor").get(path + "?limit=101").status()).isEqualTo(400);
	}

	private OffsetDateTime daysAgo(int days) {
		Instant noon = this.journeys.today().minusDays(days).atTime(12, 0).atZone(ServiceTime.LONDON).toInstant();
		return noon.atOffset(ZoneOffset.UTC);
	}

	private int counted(UUID episode, String column) {
		return this.database.sql("select " + column + " from case_path where case_id = ?")
			.param(episode)
			.query(Integer.class)
			.single();
	}

	private String actionOf(String entry) {
		return this.database.sql("select action from ledger_entry where id = ?")
			.param(UUID.fromString(entry))
			.query(String.class)
			.single();
	}

	private JsonNode history(Journeys.Story story) {
		return read("service-manager", story.path("/process/history"));
	}

	private JsonNode read(String user, String path) {
		Api.Answer answer = this.api.as(user).get(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static JsonNode step(JsonNode history, String type) {
		return history.get("steps")
			.valueStream()
			.filter((step) -> type.equals(text(step, "type")))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode deviation(JsonNode history, String kind) {
		return history.get("deviations")
			.valueStream()
			.filter((one) -> kind.equals(text(one, "kind")))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + kind + " in " + history.get("deviations")));
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private static List<String> texts(JsonNode list, String field) {
		return list.valueStream().map((one) -> text(one, field)).toList();
	}

	private static String text(JsonNode node, String field) {
		return node.get(field).asString();
	}

}
