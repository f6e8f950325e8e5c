package org.earlyhelp.timeliness.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.PageVisitor;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.locality.Profile;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class DeadlineApiTests {

	@LocalServerPort
	private String port;

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Profile profile;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases/%s/deadlines", "/api/contacts/%s/deadlines", "/api/deadlines/%s/explanation" })
	void answersForWhatIsNotThereAsForWhatIsHidden(String path) {
		var manager = this.api.as("service-manager");

		assertThat(manager.get(path.formatted(UUID.randomUUID())).status()).isEqualTo(404);
		assertThat(manager.get(path.formatted("nonsense")).status()).isEqualTo(400);
		assertThat(this.api.anonymously().get(path.formatted(UUID.randomUUID())).status()).isEqualTo(401);
	}

	@Test
	void showsTheClocksOfAContactAndExplainsEach() {
		Journeys.Story story = this.journeys.aContact();
		String path = "/api/contacts/" + story.contactId() + "/deadlines";

		JsonNode clocks = this.api.as("screener").get(path).body();

		assertThat(clocks.get("items").findValuesAsString("timer")).containsExactlyInAnyOrder("T01", "T03", "T06");
		assertThat(clocks.get("total").asInt()).isEqualTo(3);
		JsonNode decision = clock(clocks, "T03");
		assertThat(decision.get("state").asString()).isEqualTo("RUNNING");
		assertThat(decision.get("dueAt").asString()).endsWith("Z").isEqualTo(decision.get("originalDueAt").asString());
		assertThat(story.contact().get("decisionDueAt").asString()).isEqualTo(decision.get("dueAt").asString());
		JsonNode why = explanation("screener", decision).body();
		assertThat(why.get("rule").asString()).isEqualTo("T03");
		assertThat(why.get("days").asInt()).isEqualTo(1);
		assertThat(why.get("due").asString()).isEqualTo(decision.get("dueAt").asString());
		assertThat(why.get("ruleVersion").asString()).isNotBlank();
	}

	@Test
	void countsTheWorkingDaysOfACase() {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		JsonNode clocks = this.api.as(Journeys.HEALTH).get(story.path("/deadlines")).body();

		assertThat(clock(clocks, "T07").get("state").asString()).isEqualTo("MET");
		assertThat(clock(clocks, "T08").get("state").asString()).isEqualTo("MET");
		assertThat(clock(clocks, "T09").has("stoppedAt")).isTrue();
		JsonNode assessment = clock(clocks, "T10");
		assertThat(assessment.get("state").asString()).isEqualTo("RUNNING");
		assertThat(assessment.get("name").asString()).isNotBlank();
		JsonNode why = explanation(Journeys.HEALTH, assessment).body();
		assertThat(why.get("days").asInt()).isEqualTo(20);
		assertThat(why.get("span").asString()).isEqualTo("20wd");
		assertThat(why.get("skipped")).isNotEmpty()
			.allSatisfy((skipped) -> assertThat(skipped.get("why").asString()).isNotBlank());
		assertThat(why.get("pauses")).isEmpty();
		String counted = this.api.as("admin")
			.get("/api/working-days?from=" + why.get("dayZero").asString() + "&days=20")
			.body()
			.get("due")
			.asString();
		assertThat(assessment.get("dueAt").asString()).startsWith(counted.substring(0, 10));
	}

	/** the list of bank holidays ends before the date. */
	@Test
	void saysThatADateLiesBeyondThePublishedHolidays() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		JsonNode assessment = clock(this.api.as(Journeys.HEALTH).get(story.path("/deadlines")).body(), "T10");
		String page = "/cases/" + story.caseId() + "/deadlines/" + assessment.get("id").asString();
		assertThat(explanation(Journeys.HEALTH, assessment).body().has("holidaysNotYetPublishedAfter")).isFalse();
		var pages = new PageVisitor(this.port, Journeys.HEALTH, (call) -> {
		});
		assertThat(pages.get(page).text()).contains("Why this date").doesNotContain("Holidays not yet published");
		LocalDate published = this.profile.calendar().bankHolidaysPublishedUntil();

		this.database.sql("update deadline set due_at = ? where id = ?")
			.params(published.plusDays(1).atTime(17, 0).atOffset(ZoneOffset.UTC),
					UUID.fromString(assessment.get("id").asString()))
			.update();

		assertThat(explanation(Journeys.HEALTH, assessment).body().get("holidaysNotYetPublishedAfter").asString())
			.isEqualTo(published.toString());
		assertThat(pages.get(page).text()).contains("Holidays not yet published", published.getDayOfMonth() + " ",
				" " + published.getYear());
	}

	@Test
	void hidesTheClocksOfWhatSomebodyMayNotSee() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String ofCase = story.path("/deadlines");
		String ofContact = "/api/contacts/" + story.contactId() + "/deadlines";
		JsonNode clock = this.api.as("taf-adviser").get(ofCase).body().get("items").get(0);

		for (String username : List.of("practitioner-school", "analyst", "admin", "social-care-manager", "auditor")) {
			for (Map.Entry<String, String> hidden : Map
				.of(ofCase, "/api/cases/" + UUID.randomUUID() + "/deadlines", ofContact,
						"/api/contacts/" + UUID.randomUUID() + "/deadlines", explanationOf(clock),
						"/api/deadlines/" + UUID.randomUUID() + "/explanation")
				.entrySet()) {
				Api.Answer invisible = this.api.as(username).get(hidden.getKey());
				Api.Answer missing = this.api.as(username).get(hidden.getValue());
				assertThat(invisible.status()).as("%s %s", username, hidden.getKey()).isEqualTo(404);
				assertThat(withoutItsId(invisible)).isEqualTo(withoutItsId(missing));
			}
		}
		assertThat(this.api.as("screener").get(ofCase).status()).isEqualTo(403);
		assertThat(this.api.as(Journeys.HEALTH).get(ofContact).status()).isEqualTo(403);
	}

	private static String withoutItsId(Api.Answer answer) {
		return answer.text().replace(answer.header("X-Correlation-Id"), "");
	}

	private Api.Answer explanation(String username, JsonNode deadline) {
		Api.Answer answer = this.api.as(username).get(explanationOf(deadline));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer;
	}

	private static String explanationOf(JsonNode deadline) {
		return "/api/deadlines/" + deadline.get("id").asString() + "/explanation";
	}

	private static JsonNode clock(JsonNode clocks, String timer) {
		for (JsonNode deadline : clocks.get("items")) {
			if (timer.equals(deadline.get("timer").asString())) {
				return deadline;
			}
		}
		throw new AssertionError("No clock " + timer);
	}

}
