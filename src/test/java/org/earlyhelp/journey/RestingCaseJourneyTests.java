package org.earlyhelp.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case that is suspended: its clocks stand and go on; one that nobody visits; more time
 * that is given.
 */
@JourneyTest
class RestingCaseJourneyTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	@BeforeEach
	void itIsTheSecondOfMarch(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-03-02T09:00:00Z");
	}

	@Test
	void standsWhileItRestsAndGoesOnByItselfOnTheDayAgreed() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		Map<String, JsonNode> before = this.asked.clocks(story.caseId());
		this.asked.moveTo("2026-03-09T10:00:00Z");

		Api.Answer rested = this.api.as(Journeys.HEALTH)
			.post(story.path("/suspension"), Map.of("reason", "In Ghana until April", "until", "2026-04-07"));

		assertThat(rested.status()).as(rested.text()).isEqualTo(201);
		assertThat(rested.body().has("id")).isTrue();
		assertThat(story.theCase().get("flags").valueStream().map(JsonNode::asString)).containsExactly("SUSPENDED");
		assertThat(this.asked.clocks(story.caseId()).get("T10").get("pausedFrom").asString()).isEqualTo("2026-03-09");
		JsonNode waiting = work(story, "complete-assessment");
		assertThat(waiting.has("dueAt")).isFalse();
		assertThat(waiting.get("originalDueAt")).isEqualTo(before.get("T10").get("originalDueAt"));

		this.asked.moveTo("2026-04-06T20:00:00Z");
		assertThat(deeds(story)).doesNotContain("DEADLINE_PASSED", "DEADLINE_DUE_SOON", "CASE_RESUMED");

		this.asked.moveTo("2026-04-07T08:00:00Z");
		assertThat(story.theCase().has("flags") && !story.theCase().get("flags").isEmpty()).isFalse();
		JsonNode assessment = this.asked.clocks(story.caseId()).get("T10");
		// 9 March to 6 April: 19 working days, as 3 and 6 April are bank holidays
		assertThat(assessment.get("originalDueAt").asString()).isEqualTo("2026-03-30T16:00:00Z");
		assertThat(assessment.get("dueAt").asString()).isEqualTo("2026-04-28T16:00:00Z");
		assertThat(assessment.has("pausedFrom")).isFalse();
		assertThat(work(story, "complete-assessment").get("dueAt")).isEqualTo(assessment.get("dueAt"));
		JsonNode why = this.asked.read("taf-adviser",
				"/api/deadlines/" + assessment.get("id").asString() + "/explanation");
		assertThat(why.at("/pauses/0/from").asString()).isEqualTo("2026-03-09");
		assertThat(why.at("/pauses/0/to").asString()).isEqualTo("2026-04-07");
		assertThat(why.at("/pauses/0/workingDays").asInt()).isEqualTo(19);
		assertThat(deeds(story)).contains("CASE_SUSPENDED", "CASE_RESUMED");
	}

	@Test
	void goesOnEarlierWhereSomebodyResumesIt() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, JsonNode> before = this.asked.clocks(story.caseId());
		Api.Caller lead = this.api.as(Journeys.HEALTH);
		suspend(story, "2026-03-20");
		assertThat(lead.post(story.path("/suspension"), Map.of("reason", "Again", "until", "2026-03-20")).status())
			.isEqualTo(409);
		this.asked.moveTo("2026-03-05T10:00:00Z");

		assertThat(lead.post(story.path("/resumption"), Map.of("reason", "They are back")).status()).isEqualTo(201);

		Map<String, JsonNode> after = this.asked.clocks(story.caseId());
		assertThat(before.get("T15").get("dueAt").asString()).isEqualTo("2026-04-15T16:00:00Z");
		assertThat(after.get("T15").get("dueAt").asString()).isEqualTo("2026-04-20T16:00:00Z");
		assertThat(after.get("T15").get("originalDueAt")).isEqualTo(before.get("T15").get("dueAt"));
		assertThat(lead.post(story.path("/resumption"), Map.of()).status()).isEqualTo(409);
		this.asked.moveTo("2026-03-20T12:00:00Z");
		assertThat(deeds(story).stream().filter("CASE_RESUMED"::equals)).hasSize(1);
	}

	@Test
	void restsNoLongerThanTheLocalityAllows() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		Api.Caller lead = this.api.as(Journeys.HEALTH);

		Api.Answer tooLong = lead.post(story.path("/suspension"), Map.of("reason", "Abroad", "until", "2026-04-16"));
		assertThat(tooLong.status()).as(tooLong.text()).isEqualTo(409);
		assertThat(tooLong.body().get("key").asString()).isEqualTo("case.suspended-too-long");
		assertThat(lead.post(story.path("/suspension"), Map.of("reason", "Abroad", "until", "2026-03-02")).status())
			.isEqualTo(400);
		assertThat(lead.post(story.path("/suspension"), Map.of("reason", "Abroad", "until", "2026-04-15")).status())
			.isEqualTo(201);
	}

	@Test
	void whatHappensMeanwhileIsNotLate() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		this.asked.moveTo("2026-03-27T10:00:00Z");
		suspend(story, "2026-04-10");
		this.asked.moveTo("2026-04-01T10:00:00Z");

		story.does(Journeys.HEALTH, "complete-assessment", this.journeys.theAssessment(story));

		assertThat(this.asked.clocks(story.caseId()).get("T10").get("state").asString()).isEqualTo("MET");
		assertThat(this.asked.clocks(story.caseId()).get("T11").has("pausedFrom")).isTrue();
	}

	@Test
	void givesMoreTimeWithinTheLimitAndKeepsTheOriginalDate() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		JsonNode assessment = this.asked.clocks(story.caseId()).get("T10");
		String id = assessment.get("id").asString();
		Api.Caller manager = this.api.as("team-manager");
		var asked = new LinkedHashMap<String, Object>(
				Map.of("deadlineId", id, "newDue", "2026-04-20", "reason", "The mother was in hospital."));

		assertThat(this.api.as(Journeys.HEALTH).post(story.path("/extensions"), asked).status()).isEqualTo(403);
		assertThat(this.api.as("taf-adviser").post(story.path("/extensions"), asked).status()).isEqualTo(403);
		Api.Answer given = manager.post(story.path("/extensions"), asked);
		assertThat(given.status()).as(given.text()).isEqualTo(201);

		JsonNode later = this.asked.clocks(story.caseId()).get("T10");
		assertThat(later.get("dueAt").asString()).isEqualTo("2026-04-20T16:00:00Z");
		assertThat(later.get("originalDueAt")).isEqualTo(assessment.get("originalDueAt"));
		JsonNode task = work(story, "complete-assessment");
		assertThat(task.get("dueAt")).isEqualTo(later.get("dueAt"));
		assertThat(task.get("originalDueAt")).isEqualTo(assessment.get("originalDueAt"));
		JsonNode why = this.asked.read("taf-adviser", "/api/deadlines/" + id + "/explanation").at("/extensions/0");
		assertThat(why.get("by").asString()).isEqualTo("team-manager");
		assertThat(why.get("why").asString()).isEqualTo("The mother was in hospital.");

		asked.put("newDue", "2026-04-17");
		assertThat(manager.post(story.path("/extensions"), asked).body().get("key").asString())
			.isEqualTo("deadline.extension-not-later");
		asked.put("newDue", "2026-05-08");
		assertThat(manager.post(story.path("/extensions"), asked).body().get("key").asString())
			.isEqualTo("deadline.extended-too-far");
		asked.put("deadlineId", "00000000-0000-7000-8000-000000000000");
		assertThat(manager.post(story.path("/extensions"), asked).status()).isEqualTo(400);
	}

	@Test
	void asksTheAdviserWhereNobodyMetTheFamilyForTwentyWorkingDays() {
		Journeys.Story story = this.journeys.anActiveCase();
		this.asked.moveTo("2026-03-30T15:00:00Z");
		assertThat(story.waits("consult-on-drift")).isFalse();

		this.asked.moveTo("2026-03-30T17:00:00Z");
		JsonNode consult = work(story, "consult-on-drift");
		assertThat(consult.get("dueAt").asString()).isEqualTo("2026-04-08T16:00:00Z");
		this.asked.moveTo("2026-04-20T17:00:00Z");
		assertThat(
				this.asked.read("service-manager", "/api/tasks?view=all&type=consult-on-drift&caseId=" + story.caseId())
					.get("items"))
			.hasSize(1);

		story.does("taf-adviser", "consult-on-drift",
				Map.of("advice", "Visit this week, with the nursery.", "decision", "The lead visits on Wednesday."));
		assertThat(story.waits("consult-on-drift")).isFalse();
		this.api.as(Journeys.HEALTH)
			.post(story.path("/notes"), Map.of("kind", "VISIT", "when", "2026-04-20T12:00:00Z", "personIds",
					List.of(story.person("Kofi")), "seen", true, "text", "At home, well."));
		assertThat(this.asked.clocks(story.caseId()).get("T27").get("dueAt").asString())
			.isEqualTo("2026-05-19T16:00:00Z");
		this.asked.moveTo("2026-05-19T17:00:00Z");
		assertThat(story.waits("consult-on-drift")).isTrue();
	}

	private void suspend(Journeys.Story story, String until) {
		Api.Answer rested = this.api.as(Journeys.HEALTH)
			.post(story.path("/suspension"), Map.of("reason", "Abroad", "until", until));
		assertThat(rested.status()).as(rested.text()).isEqualTo(201);
	}

	private List<String> deeds(Journeys.Story story) {
		return this.asked.read("auditor", "/api/audit/events?limit=100&caseId=" + story.caseId())
			.get("items")
			.valueStream()
			.map((line) -> line.get("action").asString())
			.toList();
	}

	private JsonNode work(Journeys.Story story, String type) {
		JsonNode items = this.asked
			.read("service-manager", "/api/tasks?view=all&type=" + type + "&caseId=" + story.caseId())
			.get("items");
		assertThat(items).as(type).hasSize(1);
		return items.get(0);
	}

}
