package org.earlyhelp.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** S08: closed with all outcomes met on 1 June, the family is back on 10 August. */
@JourneyTest
class S08JourneyTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	private Journeys.Story june;

	private String august;

	private String again;

	private JsonNode contact;

	private JsonNode closedBefore;

	private JsonNode closedAfter;

	private JsonNode closureBefore;

	private JsonNode closureAfter;

	private JsonNode newCase;

	private JsonNode allocation;

	private JsonNode agreeing;

	private JsonNode newPlan;

	private JsonNode newAssessment;

	private List<String> workOnJuneBefore;

	private List<String> workOnJuneAfter;

	private List<String> workOnJuneInDecember;

	private JsonNode previousWords;

	private Map<String, JsonNode> clocksOfJune;

	private Map<String, JsonNode> clocksOfJuneInDecember;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-06-01T09:00:00Z");
		this.june = this.journeys.aClosedCase();
		this.asked.moveTo("2026-08-10T09:00:00Z");
		this.closedBefore = this.asked.read("service-manager", this.june.path(""));
		this.closureBefore = this.asked.read("service-manager", this.june.path("/closure"));
		this.workOnJuneBefore = work(this.june.caseId());

		policeTell();
		screen();
		complete("front-door-manager", "decide-contact", "contactId=" + this.august, theDecision());
		this.contact = this.asked.read("screener", "/api/contacts/" + this.august);
		this.again = this.contact.get("caseId").asString();
		this.newCase = this.asked.read("service-manager", "/api/cases/" + this.again);
		this.allocation = task("taf-adviser", "allocate-assessor", "caseId=" + this.again);
		this.closedAfter = this.asked.read("service-manager", this.june.path(""));
		this.closureAfter = this.asked.read("service-manager", this.june.path("/closure"));
		this.workOnJuneAfter = work(this.june.caseId());
		this.clocksOfJune = this.asked.clocks(this.june.caseId());

		complete("taf-adviser", "allocate-assessor", "caseId=" + this.again, Map.of("assessor", Journeys.HEALTH));
		complete(Journeys.HEALTH, "record-consent", "caseId=" + this.again, this.journeys.theConsent());
		this.previousWords = this.asked.read(Journeys.HEALTH, "/api/cases/" + this.again + "/assessment/previous");
		var refreshed = new LinkedHashMap<>(this.journeys.theAssessment(this.june));
		refreshed.put("refreshesPrevious", true);
		complete(Journeys.HEALTH, "complete-assessment", "caseId=" + this.again, refreshed);
		this.newAssessment = this.asked.read("taf-adviser", "/api/cases/" + this.again + "/assessment");
		this.agreeing = task("taf-adviser", "agree-lead-practitioner", "caseId=" + this.again);
		this.newPlan = this.asked.read("taf-adviser", "/api/cases/" + this.again).get("plan");

		this.asked.moveTo("2026-12-02T10:00:00Z");
		this.workOnJuneInDecember = work(this.june.caseId());
		this.clocksOfJuneInDecember = this.asked.clocks(this.june.caseId());
	}

	private void policeTell() {
		Api.Answer answer = this.api.as("screener")
			.post("/api/contacts", thePoliceTell(this.journeys, this.june.surname(), this.closedBefore));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		this.august = answer.body().get("id").asString();
	}

	/** What the police tell on 10 August of a family that was helped until June. */
	static Map<String, Object> thePoliceTell(Journeys journeys, String surname, JsonNode before) {
		var told = new LinkedHashMap<>(journeys.theContact(surname));
		told.putAll(Map.of("source", "6", "type", "CONCERN", "referrer",
				Map.of("name", "Sam Whitlow", "agency", "Police", "role", "Constable"), "needs",
				List.of("8.1", "3.2", "10.2"), "tools", List.of(Map.of("tool", "DASH_RIC", "attached", true))));
		told.put("children",
				List.of(Map.of("firstName", "Kofi", "lastName", surname, "dateOfBirth",
						before.at("/family/members/0/dateOfBirth").asString(), "sex", "M", "address",
						Map.of("line1", "17 Canal Road", "postcode", "CH2 3BB"))));
		return told;
	}

	private void screen() {
		complete("screener", "screen-contact", "contactId=" + this.august, theScreening(this.journeys, this.june));
	}

	static Map<String, Object> theDecision() {
		return Map.of("outcome", "TAF_NEW", "level", "PP", "rationale",
				"Domestic abuse, DASH attached; Partnership Plus after an earlier plan.");
	}

	/** Amber, with the child found again. */
	static Map<String, Object> theScreening(Journeys journeys, Journeys.Story june) {
		var found = new LinkedHashMap<>(journeys.theScreening());
		found.put("rag", "AMBER");
		found.put("unmetNeeds", List.of("8.1", "3.2", "10.2"));
		found.put("toolsVerified", List.of("DASH_RIC"));
		found.put("matches", List.of(Map.of("child", 0, "personId", june.person("Kofi"))));
		return found;
	}

	@Test
	void contactRemembersWhatStoodAtThatMoment() {
		assertThat(this.contact.get("previousTaf").asBoolean()).isTrue();
		assertThat(this.contact.get("currentTaf").asBoolean()).isFalse();
		assertThat(this.contact.get("previousCaseId").asString()).isEqualTo(this.june.caseId());
	}

	@Test
	void newEpisodeIsLinkedToTheClosedOne() {
		assertThat(this.again).isNotEqualTo(this.june.caseId());
		assertThat(this.newCase.get("reopenedFrom").asString()).isEqualTo(this.june.caseId());
		assertThat(this.newCase.get("state").asString()).isEqualTo("PROPOSED");
		assertThat(this.newCase.at("/family/id")).isEqualTo(this.closedBefore.at("/family/id"));
	}

	@Test
	void startsWithinThreeMonthsOfTheClosureSoThatItCountsAsReopened() {
		assertThat(this.closedAfter.get("closedOn").asString()).isEqualTo("2026-06-01");
		assertThat(this.newCase.get("startedAt").asString()).startsWith("2026-08-10");
	}

	@Test
	void previousLeadIsOfferedFirst() {
		for (JsonNode task : List.of(this.allocation, this.agreeing)) {
			assertThat(task.get("reopenedFrom").asString()).isEqualTo(this.june.caseId());
			assertThat(task.get("previousLead").asString()).isEqualTo(Journeys.HEALTH);
		}
	}

	@Test
	void previousAssessmentIsRefreshedAndThePlanStartsFresh() {
		assertThat(this.previousWords.get("caseId").asString()).isEqualTo(this.june.caseId());
		assertThat(this.previousWords.get("strengths").asString()).isNotBlank();
		assertThat(this.previousWords.get("needs").values()).isNotEmpty()
			.allSatisfy((need) -> assertThat(need.has("baseline")).isFalse());
		assertThat(this.newAssessment.get("refreshesPrevious").asBoolean()).isTrue();
		assertThat(this.newPlan.get("outcomes")).isEmpty();
		assertThat(this.newPlan.get("actions")).isEmpty();
	}

	@Test
	void nothingOfTheClosedCaseChangesButWhetherItLasts() {
		for (String part : List.of("reference", "closedOn", "closureReason", "outcome", "plan", "leadPractitioner",
				"level", "consent", "startedAt")) {
			assertThat(this.closedAfter.get(part)).as(part).isEqualTo(this.closedBefore.get(part));
		}
		assertThat(this.closedAfter.get("outcome").asString()).isEqualTo("MET");
		assertThat(this.closureAfter.get("state").asString()).isEqualTo("SIGNED_OFF");
		assertThat(this.closureAfter.get("outcomes")).isEqualTo(this.closureBefore.get("outcomes"));
	}

	@Test
	void whatWasAchievedInJuneDidNotLast() {
		assertThat(this.closedBefore.get("needs").valueStream()).noneMatch((need) -> need.has("sustained"));
		assertThat(this.closedAfter.get("needs").valueStream()).isNotEmpty()
			.allSatisfy((need) -> assertThat(need.get("sustained").asBoolean()).isFalse());
		assertThat(this.closureAfter.get("cameBack").asString()).isEqualTo("REOPENED");
		assertThat(this.closedAfter.get("state").asString()).isEqualTo("FOLLOW_UP_DONE");
	}

	@Test
	void nobodyIsAskedLaterWhetherItLasts() {
		assertThat(this.workOnJuneBefore).containsExactlyInAnyOrder("send-closure-letter", "follow-up");
		assertThat(this.workOnJuneAfter).isEqualTo(this.workOnJuneBefore);
		assertThat(this.workOnJuneInDecember).doesNotContain("check-sustained");
		assertThat(this.clocksOfJune.get("SUSTAINED_CHECK").get("state").asString()).isEqualTo("MET");
		assertThat(this.clocksOfJuneInDecember.get("SUSTAINED_CHECK").get("stoppedAt"))
			.isEqualTo(this.clocksOfJune.get("SUSTAINED_CHECK").get("stoppedAt"));
	}

	@Test
	void ledgerSaysWhyItDidNotLast() {
		JsonNode lines = this.asked
			.read("auditor", "/api/audit/events?caseId=" + this.june.caseId() + "&action=SUSTAINED_CHECKED")
			.get("items");
		assertThat(lines).hasSize(1);
		assertThat(lines.get(0).toString()).contains("REOPENED").contains("\"allSustained\":false");
	}

	private JsonNode task(String user, String type, String about) {
		JsonNode items = this.asked.read(user, "/api/tasks?view=all&type=" + type + "&" + about).get("items");
		assertThat(items).as(type).hasSize(1);
		return items.get(0);
	}

	private void complete(String user, String type, String about, Object payload) {
		Api.Answer answer = this.api.as(user)
			.post("/api/tasks/" + task(user, type, about).get("id").asString() + "/complete", payload);
		assertThat(answer.status()).as(() -> type + ": " + answer.text()).isEqualTo(200);
	}

	private List<String> work(String episode) {
		return this.asked.read("service-manager", "/api/tasks?view=all&limit=100&caseId=" + episode)
			.get("items")
			.valueStream()
			.map((task) -> task.get("type").asString())
			.toList();
	}

}
