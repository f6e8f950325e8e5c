package org.earlyhelp.journey;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** S01: mum declines, the refusal is thought through, help is offered again. */
@JourneyTest
class S01JourneyTests {

	@Autowired
	private Api api;

	private Story story;

	private Map<String, JsonNode> clocksWhenDecided;

	private Map<String, JsonNode> workOfFrontDoorWhenDecided;

	private Map<String, JsonNode> workOfSchoolWhenAllocated;

	private Api.Answer closureTooEarly;

	private Api.Answer assessedElsewhere;

	private Api.Answer feedbackTwice;

	private JsonNode whenRefused;

	private Map<String, JsonNode> workOfSchoolWhenRefused;

	private JsonNode whenConsidered;

	private Map<String, JsonNode> workOfSchoolWhenConsidered;

	private Map<String, JsonNode> workOfAllWhenConsidered;

	private Map<String, JsonNode> clocksWhenConsidered;

	private List<Integer> statusWhileReofferWaits;

	private Api.Answer reoffered;

	private List<Integer> statusAfterReoffer;

	private List<String> deeds;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.story = Story.of("S01", this.api, clock);
		this.story.through("decide-contact");
		this.clocksWhenDecided = this.story.contactClocks();
		this.workOfFrontDoorWhenDecided = this.story.work("screener", "available");
		String feedback = this.workOfFrontDoorWhenDecided.get("give-feedback").get("id").asString();
		this.story.through("give-feedback");
		this.feedbackTwice = this.story.complete("screener", feedback, Map.of("method", "PHONE", "text", "Again."));
		this.story.through("allocate-assessor");
		this.workOfSchoolWhenAllocated = this.story.work("practitioner-school", "mine");
		this.closureTooEarly = this.api.as("taf-adviser")
			.post("/api/cases/" + this.story.episode() + "/closure",
					Map.of("reason", "OUTCOMES_MET", "outcomes", List.of(), "actions", List.of(), "familyView",
							"None given.", "exitPlan", "The school carries on.", "riskConsideration", "None known."));
		this.assessedElsewhere = this.story.complete("practitioner-health",
				this.workOfSchoolWhenAllocated.get("record-consent").get("id").asString(),
				this.story.payloadOf("record-consent"));
		this.story.through("record-consent");
		this.whenRefused = this.story.readCase("taf-adviser");
		this.workOfSchoolWhenRefused = this.story.work("practitioner-school", "mine");
		this.story.through("consider-refusal");
		this.whenConsidered = this.story.readCase("taf-adviser");
		this.workOfSchoolWhenConsidered = this.story.work("practitioner-school", "mine");
		this.workOfAllWhenConsidered = this.story.work("team-manager", "all");
		this.clocksWhenConsidered = this.story.caseClocks();
		this.story.moveTo("2026-04-17T10:00:00Z");
		this.statusWhileReofferWaits = statuses();
		this.reoffered = this.story.complete("practitioner-school",
				this.story.work("practitioner-school", "mine").get("reoffer-help").get("id").asString(),
				Map.of("offered", true, "result", "Mum will think about it and knows whom to ring."));
		this.statusAfterReoffer = statuses();
		this.deeds = this.story.deeds();
	}

	private List<Integer> statuses() {
		return List.of("practitioner-school", "practitioner-health", "taf-adviser")
			.stream()
			.map(this.story::caseStatusFor)
			.toList();
	}

	@Test
	void schoolIsToldTheOutcomeByTheFourthOfMarch() {
		assertThat(this.clocksWhenDecided.get("T05").get("dueAt").asString()).isEqualTo("2026-03-04T17:00:00Z");
		assertThat(this.workOfFrontDoorWhenDecided.get("give-feedback").get("dueAt").asString())
			.isEqualTo("2026-03-04T17:00:00Z");
		JsonNode told = this.story.contactClocks().get("T05");
		assertThat(told.get("state").asString()).isEqualTo("MET");
		assertThat(told.get("stoppedAt").asString()).startsWith("2026-03-04T10:00");
		assertThat(this.story.readContact("practitioner-school").get("state").asString()).isEqualTo("CLOSED");
	}

	@Test
	void decisionIsInTimeWithinOneWorkingDay() {
		JsonNode decided = this.story.contactClocks().get("T04");
		assertThat(decided.get("dueAt").asString()).isEqualTo("2026-03-03T17:00:00Z");
		assertThat(decided.get("state").asString()).isEqualTo("MET");
	}

	@Test
	void currentAndPreviousPlansAreKnownFromTheScreening() {
		JsonNode contact = this.story.readContact("screener");
		assertThat(contact.get("currentTaf").asBoolean()).isFalse();
		assertThat(contact.get("previousTaf").asBoolean()).isFalse();
		assertThat(contact.get("rag").asString()).isEqualTo("GREEN");
	}

	@Test
	void schoolIsAskedForTheAgreement() {
		assertThat(this.workOfSchoolWhenAllocated).containsOnlyKeys("record-consent");
		assertThat(this.workOfSchoolWhenAllocated.get("record-consent").get("assignee").asString())
			.isEqualTo("practitioner-school");
	}

	@Test
	void refusalAloneClosesNothing() {
		assertThat(this.whenRefused.get("state").asString()).isEqualTo("CONSENT_PENDING");
		assertThat(this.whenRefused.get("consent").asString()).isEqualTo("REFUSED");
		assertThat(this.whenRefused.has("closureReason")).isFalse();
		assertThat(this.workOfSchoolWhenRefused).containsOnlyKeys("consider-refusal");
	}

	@Test
	void consideredRefusalClosesTheCase() {
		assertThat(this.whenConsidered.get("state").asString()).isEqualTo("CLOSED");
		assertThat(this.whenConsidered.get("closureReason").asString()).isEqualTo("CONSENT_REFUSED");
		assertThat(this.whenConsidered.get("closedOn").asString()).isEqualTo("2026-03-06");
		assertThat(this.whenConsidered.get("stages").valueStream().map((stage) -> stage.get("state").asString()))
			.containsExactly("PROPOSED", "CONSENT_PENDING", "CLOSED");
	}

	@Test
	void noAssessmentExists() {
		assertThat(this.deeds).doesNotContain("ASSESSMENT_COMPLETED");
		assertThat(this.clocksWhenConsidered).doesNotContainKeys("T10", "T11", "T12");
		assertThat(this.whenConsidered.get("needs").valueStream()).noneMatch((need) -> need.has("baseline"));
		assertThat(path()).doesNotContain("CallActivity_FamilyAssessment", "UserTask_CompleteAssessment");
	}

	@Test
	void helpIsToBeOfferedAgainOnTheDayAgreed() {
		assertThat(this.workOfAllWhenConsidered).containsOnlyKeys("reoffer-help");
		JsonNode reoffer = this.workOfSchoolWhenConsidered.get("reoffer-help");
		assertThat(reoffer.get("assignee").asString()).isEqualTo("practitioner-school");
		assertThat(reoffer.get("dueAt").asString()).isEqualTo("2026-04-17T16:00:00Z");
	}

	@Test
	void formerAssessorSeesTheCaseWhileTheReofferIsOpenAndNoLonger() {
		assertThat(this.statusWhileReofferWaits).containsExactly(200, 404, 200);
		assertThat(this.reoffered.status()).as(this.reoffered.text()).isEqualTo(200);
		assertThat(this.statusAfterReoffer).containsExactly(404, 404, 200);
	}

	@Test
	void reofferIsDoneAndNothingWaitsAnyMore() {
		assertThat(this.story.caseClocks().get("REOFFER").get("state").asString()).isEqualTo("MET");
		assertThat(this.story.work("team-manager", "all")).isEmpty();
		assertThat(this.story.readCase("taf-adviser").get("state").asString()).isEqualTo("CLOSED");
		assertThat(path()).contains("EndEvent_HelpReoffered", "EndEvent_HelpRefused");
		assertThat(this.deeds).endsWith("HELP_REOFFERED");
	}

	@Test
	void figuresFindWhatTheyCount() {
		JsonNode closed = this.whenConsidered;
		assertThat(closed.get("consent").asString()).isEqualTo("REFUSED");
		assertThat(closed.has("outcome")).isFalse();
		assertThat(closed.at("/plan/outcomes").isEmpty()).isTrue();
		assertThat(closed.at("/stages/0/enteredAt").asString()).startsWith("2026-03-03");
		JsonNode contact = this.story.readContact("screener");
		assertThat(contact.get("source").asString()).isEqualTo("2A");
		assertThat(contact.get("decision").get("outcome").asString()).isEqualTo("TAF_NEW");
		assertThat(contact.get("children")).hasSize(2);
	}

	@Test
	void stepsAreNotSkippedNorTakenTwice() {
		assertThat(this.closureTooEarly.status()).as(this.closureTooEarly.text()).isEqualTo(409);
		assertThat(this.feedbackTwice.status()).as(this.feedbackTwice.text()).isEqualTo(409);
	}

	@Test
	void nobodyElseAnswersForTheAssessor() {
		assertThat(this.assessedElsewhere.status()).isEqualTo(404);
	}

	@Test
	void ledgerHoldsEachDeedOnce() {
		assertThat(this.deeds).containsExactly("CONTACT_RECEIVED", "CONTACT_SCREENED", "CONTACT_DECIDED", "CASE_OPENED",
				"FEEDBACK_GIVEN", "CONTACT_CLOSED", "ASSESSOR_ALLOCATED", "CONSENT_RECORDED", "REFUSAL_CONSIDERED",
				"HELP_REOFFERED");
	}

	@Test
	void eachReadIsWrittenDown() {
		long before = this.story.views();
		this.story.readCase("team-manager");
		this.story.readContact("screener");
		assertThat(this.story.views()).isEqualTo(before + 2);
	}

	@Test
	void processTakesTheWayOfARefusal() {
		assertThat(path()).contains("UserTask_AllocateAssessor", "UserTask_RecordConsent", "UserTask_ConsiderRefusal",
				"UserTask_ReofferHelp");
	}

	private List<String> path() {
		return this.story.read("taf-adviser", "/api/cases/" + this.story.episode() + "/process")
			.get("activities")
			.valueStream()
			.map((activity) -> activity.get("id").asString())
			.toList();
	}

}
