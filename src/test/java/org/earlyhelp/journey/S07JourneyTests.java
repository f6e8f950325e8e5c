package org.earlyhelp.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * S07: social care steps the Fielding family down on Monday 7 September; no agency offers
 * a lead.
 */
@JourneyTest
class S07JourneyTests {

	private static final String SOCIAL_CARE = "social-care-manager";

	private static final String SERVICE_MANAGER = "social-care-service-manager";

	private static final String HEALTH = "practitioner-health";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	private String surname;

	private Api.Answer sent;

	private String stepDown;

	private String episode;

	private JsonNode whenSent;

	private List<String> stagesWhenSent;

	private Map<String, JsonNode> clocks;

	private Map<String, JsonNode> work;

	private Map<String, JsonNode> workOnlyAboutTheHandover;

	private Api.Answer closedTooEarly;

	private Api.Answer overriddenByManager;

	private Api.Answer overriddenByFrontDoor;

	private List<String> toldAtTheLimit;

	private Api.Answer overridden;

	private JsonNode whenOverridden;

	private List<String> toldOfTheOverride;

	private Api.Answer overriddenTwice;

	private Api.Answer led;

	private JsonNode whenLed;

	private Api.Answer met;

	private JsonNode whenMet;

	private Map<String, JsonNode> clocksAtTheEnd;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-03-02T09:00:00Z");
		this.asked.moveTo("2026-09-07T10:00:00Z");
		this.surname = Journeys.aSurname();
		this.sent = this.api.as(SOCIAL_CARE).post("/api/step-downs", theStepDown(this.journeys, this.surname));
		assertThat(this.sent.status()).as(this.sent.text()).isEqualTo(201);
		this.stepDown = this.sent.body().get("id").asString();
		this.episode = this.sent.body().get("caseId").asString();
		this.whenSent = read(SOCIAL_CARE, "/api/step-downs/" + this.stepDown);
		this.stagesWhenSent = read("service-manager", "/api/cases/" + this.episode).get("stages")
			.findValuesAsString("state");
		this.clocks = clocks();
		this.work = work("taf-adviser", "available");
		this.workOnlyAboutTheHandover = work("service-manager", "all");
		this.asked.moveTo("2026-09-08T10:00:00Z");
		this.closedTooEarly = close(SOCIAL_CARE, Map.of());
		this.overriddenByManager = close(SOCIAL_CARE, override());
		this.overriddenByFrontDoor = close("front-door-manager", override());
		this.asked.moveTo("2026-09-22T09:00:00Z");
		this.toldAtTheLimit = recipientsOf("DEADLINE_LIMIT_REACHED");
		this.overridden = close(SERVICE_MANAGER, override());
		this.whenOverridden = read("taf-adviser", "/api/step-downs/" + this.stepDown);
		this.toldOfTheOverride = Stream.of("service-manager", SERVICE_MANAGER, "taf-adviser", HEALTH)
			.filter((reader) -> read(reader, "/api/messages").get("items")
				.valueStream()
				.anyMatch((message) -> "STEP_DOWN_OVERRIDDEN".equals(message.get("kind").asString())
						&& message.get("link").asString().contains(this.episode)))
			.toList();
		this.overriddenTwice = close(SERVICE_MANAGER, override());
		this.led = complete("taf-adviser", "agree-step-down-lead", Map.of("practitioner", HEALTH, "accepted", true,
				"familyChoiceConsidered", true, "handoverOn", "2026-09-24"));
		complete(HEALTH, "record-consent", this.journeys.theConsent());
		this.whenLed = read(HEALTH, "/api/step-downs/" + this.stepDown);
		this.asked.moveTo("2026-09-24T15:00:00Z");
		this.met = complete(HEALTH, "hold-handover-meeting", theMeeting());
		this.whenMet = read(HEALTH, "/api/cases/" + this.episode);
		this.clocksAtTheEnd = clocks();
	}

	@Test
	void isTakenOnWithoutALead() {
		assertThat(this.whenSent.get("withoutLead").asBoolean()).isTrue();
		assertThat(this.whenSent.has("lead")).isFalse();
		assertThat(this.whenSent.get("state").asString()).isEqualTo("CONSENT_PENDING");
		assertThat(this.work).containsKeys("agree-step-down-lead", "record-consent");
		assertThat(this.stagesWhenSent).containsExactly("PROPOSED", "CONSENT_PENDING");
	}

	@Test
	void leadIsDueInFiveWorkingDaysAndInTenAtTheLatest() {
		assertThat(this.clocks.get("T20").get("dueAt").asString()).isEqualTo("2026-09-14T16:00:00Z");
		assertThat(this.clocks.get("T20").get("hardLimitAt").asString()).isEqualTo("2026-09-21T16:00:00Z");
		assertThat(this.work.get("agree-step-down-lead").get("dueAt").asString()).isEqualTo("2026-09-14T16:00:00Z");
	}

	@Test
	void handoverMeetingIsDueOnTheTwentyFirst() {
		assertThat(this.clocks.get("T21").get("dueAt").asString()).isEqualTo("2026-09-21T16:00:00Z");
	}

	@Test
	void noAssessmentIsAskedForSinceSocialCaresIsUnderSixMonthsOld() {
		assertThat(this.whenSent.get("assessmentCounts").asBoolean()).isTrue();
		assertThat(this.workOnlyAboutTheHandover).containsOnlyKeys("agree-step-down-lead", "record-consent");
		assertThat(this.clocks).doesNotContainKeys("T07", "T10");
		assertThat(this.clocksAtTheEnd).doesNotContainKeys("T10", "T11", "T12", "T15");
	}

	@Test
	void socialCareMayNotCloseUntilAgreementLeadAndDateExist() {
		assertThat(texts(this.whenSent.get("missing"))).containsExactly("CONSENT", "DATE", "LEAD");
		assertThat(this.closedTooEarly.status()).as(this.closedTooEarly.text()).isEqualTo(409);
		assertThat(this.closedTooEarly.text()).contains("LEAD");
	}

	@Test
	void bothServiceManagersAreToldThatTheLimitIsBreached() {
		assertThat(this.toldAtTheLimit).contains("service-manager", "social-care-service-manager");
	}

	@Test
	void socialCaresServiceManagerAloneOverrides() {
		assertThat(this.overriddenByManager.status()).isEqualTo(403);
		assertThat(this.overriddenByFrontDoor.status()).isEqualTo(403);
		assertThat(this.overridden.status()).as(this.overridden.text()).isEqualTo(201);
		assertThat(this.whenOverridden.get("socialCareClosedBy").asString()).isEqualTo(SERVICE_MANAGER);
		assertThat(this.whenOverridden.get("overrideReason").asString()).startsWith("The family");
		assertThat(recipientsOf("SOCIAL_CARE_CLOSURE_OVERRIDDEN")).hasSize(1);
		assertThat(this.overriddenTwice.status()).isEqualTo(409);
	}

	/** Whoever overrides it knows. */
	@Test
	void otherSidesServiceManagerAndTheAdviserAreToldOfTheOverride() {
		assertThat(this.toldOfTheOverride).containsExactly("service-manager", "taf-adviser");
	}

	/** K09 counts it: a step-down without a lead. */
	@Test
	void stepDownWithoutALeadIsCountable() {
		assertThat(this.whenLed.get("withoutLead").asBoolean()).isTrue();
		assertThat(this.whenLed.get("lead").asString()).isEqualTo(HEALTH);
	}

	@Test
	void handoverIsCompleteWithLeadAgreementAndDate() {
		assertThat(this.led.status()).as(this.led.text()).isEqualTo(200);
		assertThat(texts(this.whenLed.get("missing"))).isEmpty();
		assertThat(this.whenLed.get("handoverOn").asString()).isEqualTo("2026-09-24");
	}

	@Test
	void handoverMeetingMakesThePlanAndTheFirstReviewCountsFromTheStepDown() {
		assertThat(this.met.status()).as(this.met.text()).isEqualTo(200);
		assertThat(this.whenMet.get("state").asString()).isEqualTo("ACTIVE");
		assertThat(this.clocksAtTheEnd.get("T22").get("dueAt").asString()).isEqualTo("2026-10-19T16:00:00Z");
		assertThat(work(HEALTH, "mine")).containsKeys("review-plan", "send-family-copy");
	}

	/** What social care tells of a family of this name. */
	static Map<String, Object> theStepDown(Journeys journeys, String surname) {
		var told = new LinkedHashMap<String, Object>();
		told.put("socialCareRef", "CSC-4711");
		told.put("agreedOn", "2026-09-07");
		told.put("family",
				Map.of("children", List.of(journeys.theChild(surname)), "adults",
						List.of(Map.of("firstName", "Abena", "lastName", surname, "relationship", "MOTHER",
								"parentalResponsibility", true, "livesInHousehold", true))));
		told.put("level", "PP");
		told.put("assessmentOn", "2026-05-20");
		told.put("planSummary", "Home conditions are good enough; school attendance is still to be watched.");
		told.put("consent", "NOT_YET");
		told.put("finalMeetingOn", "2026-09-21");
		return told;
	}

	/** The handover meeting of 24 September and its plan. */
	static Map<String, Object> theMeeting() {
		var meeting = new LinkedHashMap<String, Object>();
		meeting.put("heldOn", "2026-09-24");
		meeting.put("attendees",
				List.of(Map.of("name", "Abena", "relationship", "MOTHER", "attended", true),
						Map.of("name", "Hugh Adeyemi", "agency", "Health trust", "attended", true),
						Map.of("name", "Carys Bevan", "agency", "social-care", "attended", true)));
		meeting.put("outcomes", List.of(Map.of("needCode", "2.3", "headline", "School every day", "actions",
				List.of(Map.of("text", "Walk there together", "owner", HEALTH, "due", "2026-10-15")))));
		meeting.put("contingency", "The adviser is rung the same day.");
		meeting.put("socialCareClosedOn", "2026-09-22");
		return meeting;
	}

	static Map<String, Object> override() {
		return Map.of("override", Map.of("reason", "The family moves between districts and has a health visitor."));
	}

	private Api.Answer close(String user, Map<String, ?> closing) {
		return this.api.as(user).post("/api/step-downs/" + this.stepDown + "/social-care-closure", closing);
	}

	private Api.Answer complete(String user, String type, Object payload) {
		JsonNode task = work(user, "all").get(type);
		assertThat(task).as("%s sees %s", user, type).isNotNull();
		Api.Answer answer = this.api.as(user).post("/api/tasks/" + task.get("id").asString() + "/complete", payload);
		assertThat(answer.status()).as(type + ": " + answer.text()).isEqualTo(200);
		return answer;
	}

	private Map<String, JsonNode> clocks() {
		var clocks = new TreeMap<String, JsonNode>();
		read("taf-adviser", "/api/cases/" + this.episode + "/deadlines").get("items")
			.forEach((clock) -> clocks.put(clock.get("timer").asString(), clock));
		return clocks;
	}

	private Map<String, JsonNode> work(String user, String view) {
		var work = new TreeMap<String, JsonNode>();
		read(user, "/api/tasks?limit=100&view=" + view + "&caseId=" + this.episode).get("items")
			.forEach((task) -> work.put(task.get("type").asString(), task));
		return work;
	}

	private List<String> recipientsOf(String action) {
		return read("auditor", "/api/audit/events?limit=100&action=" + action + "&caseId=" + this.episode).get("items")
			.valueStream()
			.map((line) -> line.at("/payload/recipient").asString(line.get("id").asString()))
			.toList();
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).sorted().toList();
	}

	private JsonNode read(String user, String where) {
		Api.Answer answer = this.api.as(user).get(where);
		assertThat(answer.status()).as("%s reads %s: %s", user, where, answer.text()).isEqualTo(200);
		return answer.body();
	}

}
