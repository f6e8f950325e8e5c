package org.earlyhelp.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** S02: straight through, from the first contact to the check that it lasts. */
@JourneyTest
class S02JourneyTests {

	private static final List<String> STEPS = List.of("contact", "screen-contact", "decide-contact", "give-feedback",
			"allocate-assessor", "record-consent", "note", "complete-assessment", "agree-lead-practitioner",
			"hold-taf-meeting", "send-family-copy", "review-plan", "second-review", "closure", "sign-off-closure",
			"send-closure-letter", "follow-up", "check-sustained");

	@Autowired
	private Api api;

	private Story story;

	private final Map<String, Seen> after = new LinkedHashMap<>();

	private Api.Answer received;

	private Map<String, Api.Answer> skipped = new LinkedHashMap<>();

	private Api.Answer copySentTwice;

	private String reviewBeforeClosure;

	private Map<String, JsonNode> workInTheSixthMonth;

	/** What was to be seen after a step. */
	private record Seen(JsonNode contact, JsonNode episode, Map<String, JsonNode> clocks, Map<String, JsonNode> work,
			Map<String, JsonNode> workOfHealth, int statusForHealth) {
	}

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.story = Story.of("S02", this.api, clock);
		for (String step : STEPS) {
			before(step);
			Api.Answer answer = this.story.through(step.equals("second-review") ? "review-plan" : step);
			if (step.equals("contact")) {
				this.received = answer;
			}
			this.after.put(step, look());
			after(step);
		}
	}

	private void before(String step) {
		switch (step) {
			case "closure" ->
				this.reviewBeforeClosure = seen("second-review").work().get("review-plan").get("id").asString();
			case "check-sustained" -> {
				this.story.moveTo("2027-02-14T00:30:00Z");
				this.workInTheSixthMonth = this.story.work("taf-adviser", "available");
			}
			default -> {
			}
		}
	}

	private void after(String step) {
		switch (step) {
			case "decide-contact", "record-consent", "hold-taf-meeting" -> this.skipped.put(step, signOffNow());
			case "send-family-copy" -> {
				this.copySentTwice = this.story.complete("practitioner-health",
						seen("hold-taf-meeting").work().get("send-family-copy").get("id").asString(),
						Map.of("sentOn", "2026-04-15", "method", "POST"));
			}
			default -> {
			}
		}
	}

	private Api.Answer signOffNow() {
		return this.api.as("taf-adviser")
			.post("/api/cases/" + this.story.episode() + "/closure", Map.of("reason", "OUTCOMES_MET", "outcomes",
					List.of(), "familyView", "We are well.", "exitPlan", "The nursery carries on."));
	}

	private Seen look() {
		if (this.story.episode() == null) {
			return new Seen(this.story.readContact("screener"), null, this.story.contactClocks(),
					this.story.work("front-door-manager", "all"), this.story.work("practitioner-health", "mine"), 404);
		}
		return new Seen(this.story.readContact("screener"), this.story.readCase("taf-adviser"), this.story.caseClocks(),
				this.story.work("taf-adviser", "all"), this.story.work("practitioner-health", "mine"),
				this.story.caseStatusFor("practitioner-health"));
	}

	private Seen seen(String step) {
		return this.after.get(step);
	}

	@Test
	void contactIsTakenWithItsPlaceAndItsClock() {
		assertThat(this.received.status()).isEqualTo(201);
		assertThat(this.received.header("Location")).endsWith("/api/contacts/" + this.story.contact());
		assertThat(this.received.body().get("decisionDueAt").asString()).isEqualTo("2026-03-03T17:00:00Z");
		assertThat(this.received.body().get("reference").asString()).matches("C-2026-\\d{6}");
	}

	@ParameterizedTest
	@CsvSource({ "contact, RECEIVED", "screen-contact, SCREENING", "decide-contact, DECIDED", "give-feedback, CLOSED" })
	void contactGoesFromReceivedToClosed(String step, String state) {
		assertThat(seen(step).contact().get("state").asString()).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource({ "decide-contact, PROPOSED", "give-feedback, PROPOSED", "allocate-assessor, CONSENT_PENDING",
			"record-consent, ASSESSMENT", "note, ASSESSMENT", "complete-assessment, PLANNING",
			"agree-lead-practitioner, PLANNING", "hold-taf-meeting, ACTIVE", "send-family-copy, ACTIVE",
			"review-plan, ACTIVE", "second-review, ACTIVE", "closure, CLOSURE_PROPOSED", "sign-off-closure, CLOSED",
			"send-closure-letter, CLOSED", "follow-up, CLOSED", "check-sustained, FOLLOW_UP_DONE" })
	void caseGoesFromProposedToFollowUpDone(String step, String state) {
		assertThat(seen(step).episode().get("state").asString()).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource({ "contact, T06, 2026-03-04T17:00:00Z", "screen-contact, T04, 2026-03-03T17:00:00Z",
			"decide-contact, T07, 2026-03-04T17:00:00Z", "decide-contact, T08, 2026-03-09T17:00:00Z",
			"decide-contact, T09, 2026-03-16T17:00:00Z", "record-consent, T10, 2026-03-30T16:00:00Z",
			"record-consent, T12, 2026-04-15T16:00:00Z", "complete-assessment, T11, 2026-04-13T16:00:00Z",
			"complete-assessment, T17, 2026-04-02T16:00:00Z", "hold-taf-meeting, T14, 2026-04-15T16:00:00Z",
			"hold-taf-meeting, T15, 2026-05-20T16:00:00Z", "review-plan, T16, 2026-07-01T16:00:00Z",
			"second-review, T16, 2026-08-12T16:00:00Z", "closure, T23, 2026-08-19T16:00:00Z",
			"sign-off-closure, T24, 2026-08-21T16:00:00Z", "sign-off-closure, T25, 2026-11-16T17:00:00Z",
			"sign-off-closure, SUSTAINED_CHECK, 2027-02-15T17:00:00Z" })
	void clockRunsToItsDay(String step, String timer, String due) {
		JsonNode clock = seen(step).clocks().get(timer);
		assertThat(clock.get("dueAt").asString()).isEqualTo(due);
		assertThat(clock.get("originalDueAt").asString()).isEqualTo(due);
		assertThat(clock.get("state").asString()).isEqualTo("RUNNING");
	}

	@ParameterizedTest
	@CsvSource({ "record-consent, T10, 2026-05-07T16:00:00Z", "record-consent, T12, 2026-05-21T16:00:00Z",
			"hold-taf-meeting, T15, 2026-05-21T16:00:00Z", "sign-off-closure, T25, 2026-12-14T17:00:00Z" })
	void clockHasItsHardLimit(String step, String timer, String limit) {
		assertThat(seen(step).clocks().get(timer).get("hardLimitAt").asString()).isEqualTo(limit);
	}

	@ParameterizedTest
	@CsvSource({ "T07", "T08", "T09", "T10", "T11", "T12", "T13", "T14", "T15", "T17", "T23", "T24", "T25",
			"SUSTAINED_CHECK" })
	void everyClockOfTheCaseIsMet(String timer) {
		assertThat(seen("check-sustained").clocks().get(timer).get("state").asString()).isEqualTo("MET");
	}

	@Test
	void closureMeetingTakesTheThirdReviewsPlace() {
		assertThat(seen("second-review").clocks().get("T16").get("state").asString()).isEqualTo("RUNNING");
		assertThat(seen("closure").clocks().get("T16").get("state").asString()).isEqualTo("STOPPED");
	}

	@ParameterizedTest
	@CsvSource({ "contact, screen-contact", "screen-contact, decide-contact" })
	void nextWorkOfTheFrontDoorWaits(String step, String task) {
		assertThat(seen(step).work()).containsOnlyKeys(task);
	}

	@ParameterizedTest
	@CsvSource({ "allocate-assessor, record-consent, 2026-03-09T17:00:00Z",
			"record-consent, complete-assessment, 2026-03-30T16:00:00Z",
			"agree-lead-practitioner, hold-taf-meeting, 2026-04-13T16:00:00Z",
			"hold-taf-meeting, send-family-copy, 2026-04-15T16:00:00Z",
			"hold-taf-meeting, review-plan, 2026-05-20T16:00:00Z", "review-plan, review-plan, 2026-07-01T16:00:00Z",
			"second-review, review-plan, 2026-08-12T16:00:00Z",
			"sign-off-closure, send-closure-letter, 2026-08-21T16:00:00Z",
			"sign-off-closure, follow-up, 2026-11-16T17:00:00Z" })
	void healthVisitorHoldsTheNextWork(String step, String task, String due) {
		JsonNode work = seen(step).workOfHealth().get(task);
		assertThat(work).as("%s in %s", task, seen(step).workOfHealth().keySet()).isNotNull();
		assertThat(work.get("assignee").asString()).isEqualTo("practitioner-health");
		assertThat(work.get("dueAt").asString()).isEqualTo(due);
		assertThat(work.at("/subject/family").asString()).contains("Osei-Brown");
	}

	@ParameterizedTest
	@CsvSource({ "decide-contact, allocate-assessor, 2026-03-04T17:00:00Z",
			"complete-assessment, agree-lead-practitioner, 2026-04-02T16:00:00Z",
			"closure, sign-off-closure, 2026-08-19T16:00:00Z" })
	void adviserIsOfferedTheNextWork(String step, String task, String due) {
		JsonNode work = seen(step).work().get(task);
		assertThat(work.has("assignee")).isFalse();
		assertThat(work.get("dueAt").asString()).isEqualTo(due);
		assertThat(seen(step).workOfHealth()).doesNotContainKey(task);
	}

	@Test
	void healthVisitorSeesTheCaseFromAllocationToFollowUp() {
		assertThat(seen("decide-contact").statusForHealth()).isEqualTo(404);
		assertThat(seen("allocate-assessor").statusForHealth()).isEqualTo(200);
		assertThat(seen("sign-off-closure").statusForHealth()).isEqualTo(200);
		assertThat(seen("send-closure-letter").statusForHealth()).isEqualTo(200);
		assertThat(seen("follow-up").statusForHealth()).isEqualTo(404);
	}

	@Test
	void assessmentRecordsThreeNeedsWithTheirBaseline() {
		assertThat(seen("complete-assessment").episode().get("needs").valueStream())
			.extracting((need) -> need.get("code").asString() + " at " + need.get("baseline").asInt())
			.containsExactlyInAnyOrder("2.3 at 3", "3.2 at 4", "10.2 at 3");
	}

	@Test
	void meetingMakesAPlanOfThreeOutcomes() {
		JsonNode plan = seen("hold-taf-meeting").episode().get("plan");
		assertThat(plan.get("outcomes").valueStream().map((outcome) -> outcome.get("needCode").asString()))
			.containsExactlyInAnyOrder("2.3", "3.2", "10.2");
		assertThat(plan.get("actions").valueStream().map((action) -> action.get("status").asString()))
			.containsExactly("NOT_STARTED", "NOT_STARTED", "NOT_STARTED");
	}

	@Test
	void nextReviewIsKnown() {
		assertThat(seen("review-plan").episode().get("nextReviewDueAt").asString()).isEqualTo("2026-07-01T16:00:00Z");
	}

	@Test
	void caseClosesWithAllOutcomesMet() {
		JsonNode closed = seen("sign-off-closure").episode();
		assertThat(closed.get("outcome").asString()).isEqualTo("MET");
		assertThat(closed.get("closureReason").asString()).isEqualTo("OUTCOMES_MET");
		assertThat(closed.at("/plan/outcomes").valueStream().map((outcome) -> outcome.get("result").asString()))
			.containsExactly("MET", "MET", "MET");
	}

	@Test
	void closureCancelsTheOtherWork() {
		assertThat(seen("sign-off-closure").work()).containsOnlyKeys("send-closure-letter", "follow-up");
		JsonNode review = this.story.read("taf-adviser", "/api/tasks/" + this.reviewBeforeClosure);
		assertThat(review.get("state").asString()).isEqualTo("CANCELLED");
		assertThat(review.get("endedReason").asString()).isNotBlank();
	}

	@Test
	void needsAreKnownToLastOnlyFromTheSustainedCheck() {
		assertThat(seen("follow-up").episode().get("needs").valueStream()).noneMatch((need) -> need.has("sustained"));
		assertThat(this.workInTheSixthMonth).containsOnlyKeys("check-sustained");
		assertThat(seen("check-sustained").episode().get("needs").valueStream())
			.allMatch((need) -> need.get("sustained").asBoolean());
		assertThat(seen("check-sustained").work()).isEmpty();
	}

	@Test
	void closureBeforeThePlanIsRefused() {
		assertThat(this.skipped).hasSize(3);
		this.skipped
			.forEach((step, answer) -> assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(409));
	}

	@Test
	void workIsDoneOnce() {
		assertThat(this.copySentTwice.status()).as(this.copySentTwice.text()).isEqualTo(409);
	}

	@Test
	void ledgerHoldsEachDeedOnce() {
		assertThat(this.story.deeds()).containsExactly("CONTACT_RECEIVED", "CONTACT_SCREENED", "CONTACT_DECIDED",
				"CASE_OPENED", "FEEDBACK_GIVEN", "CONTACT_CLOSED", "ASSESSOR_ALLOCATED", "CONSENT_RECORDED",
				"NOTE_WRITTEN", "ASSESSMENT_COMPLETED", "LEAD_PRACTITIONER_AGREED", "TAF_MEETING_HELD",
				"FAMILY_COPY_SENT", "REVIEW_HELD", "REVIEW_HELD", "CLOSURE_PROPOSED", "CLOSURE_SIGNED_OFF",
				"CLOSURE_LETTER_SENT", "FOLLOWED_UP", "SUSTAINED_CHECKED");
	}

	@Test
	void eachReadIsWrittenDown() {
		long before = this.story.views();
		this.story.readCase("team-manager");
		this.story.read("team-manager", "/api/cases/" + this.story.episode() + "/timeline");
		this.story.readContact("screener");
		assertThat(this.story.views()).isEqualTo(before + 3);
	}

	@Test
	void timelineTellsTheStoryInOrder() {
		JsonNode timeline = this.story.read("taf-adviser",
				"/api/cases/" + this.story.episode() + "/timeline?limit=100");
		List<String> moments = timeline.get("items").valueStream().map((line) -> line.get("at").asString()).toList();
		assertThat(moments).isSorted();
		assertThat(timeline.get("items").valueStream().map((line) -> line.get("action").asString()))
			.containsSubsequence("CONTACT_RECEIVED", "CASE_OPENED", "CONSENT_RECORDED", "NOTE_WRITTEN",
					"ASSESSMENT_COMPLETED", "TAF_MEETING_HELD", "REVIEW_HELD", "REVIEW_HELD", "CLOSURE_PROPOSED",
					"CLOSURE_SIGNED_OFF", "FOLLOWED_UP", "SUSTAINED_CHECKED");
	}

	@Test
	void processShowsTheWholeWay() {
		JsonNode process = this.story.read("taf-adviser", "/api/cases/" + this.story.episode() + "/process");
		assertThat(process.get("definition").asString()).isEqualTo("EarlyHelpCase");
		assertThat(process.get("activities")
			.valueStream()
			.filter((activity) -> "COMPLETED".equals(activity.get("state").asString()))
			.map((activity) -> activity.get("id").asString())
			.filter((id) -> id.startsWith("UserTask_"))).containsExactly("UserTask_AllocateAssessor",
					"UserTask_RecordConsent", "UserTask_CompleteAssessment", "UserTask_AgreeLeadPractitioner",
					"UserTask_HoldTafMeeting", "UserTask_ReviewPlan", "UserTask_SendFamilyCopy", "UserTask_ReviewPlan",
					"UserTask_SignOffClosure", "UserTask_SendClosureLetter", "UserTask_FollowUp",
					"UserTask_CheckSustained");
		assertThat(process.get("activities").valueStream())
			.noneMatch((activity) -> "ACTIVE".equals(activity.get("state").asString()));
	}

}
