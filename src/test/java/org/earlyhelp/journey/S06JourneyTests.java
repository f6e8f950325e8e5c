package org.earlyhelp.journey;

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

/** S06: a child tells that she is hit while her family is assessed. */
@JourneyTest
class S06JourneyTests {

	private static final String ASSESSOR = Journeys.HEALTH;

	private static final String WORDS = "Daddy hits me with the belt";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	private Journeys.Story story;

	private Api.Answer recorded;

	private String stepUp;

	private JsonNode whenRecorded;

	private JsonNode stepUpWhenAccepted;

	private JsonNode share;

	private long alerts;

	private long alertsAfterAcknowledgement;

	private String copyBefore;

	private String copyAfter;

	private Api.Answer assessedMeanwhile;

	private String assessmentTask;

	private JsonNode whenAccepted;

	private JsonNode clockOfAssessment;

	private JsonNode whenOneEnded;

	private JsonNode whenAllEnded;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-03-02T09:00:00Z");
		String surname = Journeys.aSurname();
		this.story = this.journeys
			.aContact(Map.of("children",
					List.of(child("Tia", surname, "2018-09-01"), child("Ben", surname, "2021-05-02"))), surname)
			.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs: Partnership Plus."))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", ASSESSOR))
			.does(ASSESSOR, "record-consent", this.journeys.theConsent());
		this.asked.moveTo("2026-03-13T11:00:00Z");
		this.assessmentTask = this.story.task("complete-assessment");
		String tag = this.api.as(ASSESSOR).get("/api/tasks/" + this.assessmentTask).header("ETag");
		this.api.as(ASSESSOR)
			.with("If-Match", tag)
			.put("/api/tasks/" + this.assessmentTask + "/draft", Map.of("strengths", "A warm bond."));
		this.asked.moveTo("2026-03-13T16:30:00Z");
		this.recorded = this.api.as(ASSESSOR)
			.post(this.story.path("/step-ups"),
					Map.of("urgency", "URGENT", "children", List.of(this.story.person("Tia"), this.story.person("Ben")),
							"calledAt", "2026-03-13T14:05:00Z", "spokeTo", "Duty social worker", "familyInformed",
							false, "notInformedReason", "Unsafe", "disclosures",
							List.of(Map.of("personId", this.story.person("Tia"), "words", WORDS))));
		this.stepUp = this.recorded.body().get("id").asString();
		this.whenRecorded = this.story.theCase();
		this.share = this.api.as(ASSESSOR).get(this.story.path("/shares")).body().at("/items/0");
		this.copyBefore = copy();
		this.asked.moveTo("2026-03-13T17:35:00Z");
		this.alerts = this.asked.told(this.story, "STEP_UP_UNACKNOWLEDGED");
		this.api.as(Asked.SOCIAL_CARE).post("/api/step-ups/" + this.stepUp + "/acknowledgement");
		this.story.does(Asked.SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ACCEPT_S47", "rationale", "Tia told of being hit.", "receivingTeam", "Assessment"));
		this.whenAccepted = this.story.theCase();
		this.stepUpWhenAccepted = this.asked.stepUp(this.stepUp);
		this.clockOfAssessment = this.asked.clock(this.story, "T10");
		this.assessedMeanwhile = this.api.as(ASSESSOR)
			.post("/api/tasks/" + this.assessmentTask + "/complete", assessment());
		this.asked.moveTo("2026-03-16T10:00:00Z");
		this.alertsAfterAcknowledgement = this.asked.told(this.story, "STEP_UP_UNACKNOWLEDGED");
		this.story.does(Asked.SOCIAL_CARE, "confirm-social-care-start",
				Map.of("startedOn", "2026-03-16", "worker", "Ann Other", "jointVisitOn", "2026-03-17"));
		this.api.as(Asked.SOCIAL_CARE)
			.post("/api/disclosures/" + this.recorded.body().at("/disclosures/0").asString() + "/release");
		this.copyAfter = copy();
		this.asked.moveTo("2026-04-01T10:00:00Z");
		outcome("Tia", "CP");
		this.whenOneEnded = this.story.theCase();
		outcome("Ben", "CIN");
		this.whenAllEnded = this.story.theCase();
	}

	private void outcome(String child, String status) {
		this.asked.posted(Asked.SOCIAL_CARE, "/api/step-ups/" + this.stepUp + "/outcomes",
				Map.of("personId", this.story.person(child), "status", status, "on", "2026-04-01"));
	}

	private static Map<String, Object> child(String name, String surname, String born) {
		return Map.of("firstName", name, "lastName", surname, "dateOfBirth", born, "sex", "F", "address",
				Map.of("line1", "2 Mill Lane", "postcode", "CH2 3BB"));
	}

	private Map<String, Object> assessment() {
		return Map.of("children",
				List.of(Map.of("personId", this.story.person("Tia"), "seen", true, "seenAlone", true)), "needs",
				List.of(Map.of("code", "2.3", "personId", this.story.person("Tia"), "baseline", 3, "evidence",
						"Seen.")),
				"strengths", "A warm bond.", "worries", "Being hit.", "analysis", "Not safe.", "recommendedLevel",
				"PP");
	}

	private String copy() {
		StringBuilder told = new StringBuilder();
		this.api.as(ASSESSOR)
			.get(this.story.path("/family-copy?for=" + this.story.person("Abena")))
			.body()
			.get("sections")
			.forEach((section) -> told.append(section.get("entries")));
		return told.toString();
	}

	@Test
	void nothingBlockedTheRecordOfTheCall() {
		assertThat(this.recorded.status()).isEqualTo(201);
	}

	@Test
	void theCaseIsFlaggedAndStaysOpen() {
		assertThat(this.whenRecorded.get("flags").values()).extracting(JsonNode::asString).contains("STEP_UP_PENDING");
		assertThat(this.whenRecorded.at("/openStepUp/urgency").asString()).isEqualTo("URGENT");
		assertThat(this.whenAccepted.get("state").asString()).isEqualTo("ASSESSMENT");
	}

	@Test
	void whatWasSharedIsRecordedWithItsBasis() {
		assertThat(this.share.get("basis").asString()).contains("significant harm");
		assertThat(this.share.get("familyInformed").asBoolean()).isFalse();
		assertThat(this.share.get("why").asString()).contains("Unsafe");
	}

	/** An urgent referral for significant harm, which nobody had to agree to. */
	@Test
	void socialCareIsAskedWithoutTheFamilysAgreement() {
		assertThat(this.stepUpWhenAccepted.get("urgency").asString()).isEqualTo("URGENT");
		assertThat(this.stepUpWhenAccepted.get("familyInformed").asBoolean()).isFalse();
		assertThat(this.stepUpWhenAccepted.get("notInformedReason").asString()).isEqualTo("Unsafe");
		assertThat(this.stepUpWhenAccepted.at("/decisions/0/decision").asString()).isEqualTo("ACCEPT_S47");
		assertThat(this.stepUpWhenAccepted.get("countedAt").asString()).startsWith("2026-03-13");
	}

	@Test
	void theDutyManagerIsAlertedUntilSomebodyHasIt() {
		assertThat(this.alerts).isEqualTo(1);
		assertThat(this.alertsAfterAcknowledgement).isEqualTo(1);
	}

	/** T18 is met the same day, from the call. */
	@Test
	void socialCareDecidesWithinFourHoursOfTheCall() {
		JsonNode decided = this.asked.clock(this.story, "T18");
		assertThat(decided.get("startedAt").asString()).isEqualTo("2026-03-13T14:05:00Z");
		assertThat(decided.get("dueAt").asString()).isEqualTo("2026-03-13T18:05:00Z");
		assertThat(decided.get("state").asString()).isEqualTo("MET");
	}

	/** R5.4: the assessment is incomplete and preserved, and no figure counts it. */
	@Test
	void theAssessmentIsPreserved() {
		assertThat(this.whenAccepted.get("assessmentPreserved").asBoolean()).isTrue();
		assertThat(this.clockOfAssessment.get("state").asString()).isEqualTo("STOPPED");
		assertThat(this.assessedMeanwhile.status()).as(this.assessedMeanwhile.text()).isEqualTo(409);
	}

	@Test
	void theParentsCopyKeepsHerWordsUntilTheyAreReleased() {
		assertThat(this.copyBefore).doesNotContain(WORDS);
		assertThat(this.copyAfter).contains(WORDS);
	}

	/** R9.6. */
	@Test
	void theCaseClosesChildByChild() {
		assertThat(this.whenOneEnded.get("state").asString()).isEqualTo("ASSESSMENT");
		assertThat(this.whenOneEnded.at("/childrenEnded/0/reason").asString()).isEqualTo("STEPPED_UP_CP");
		assertThat(this.whenAllEnded.get("childrenEnded")
			.valueStream()
			.map((end) -> end.get("personId").asString() + " " + end.get("reason").asString()))
			.containsExactlyInAnyOrder(this.story.person("Tia") + " STEPPED_UP_CP",
					this.story.person("Ben") + " STEPPED_UP_CIN");
		assertThat(this.whenAllEnded.get("state").asString()).isEqualTo("CLOSED");
		assertThat(this.whenAllEnded.get("closureReason").asString()).isEqualTo("STEPPED_UP_CP");
		assertThat(this.story.waits("complete-assessment")).isFalse();
	}

}
