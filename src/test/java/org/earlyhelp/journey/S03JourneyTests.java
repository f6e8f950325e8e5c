package org.earlyhelp.journey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** S03: a half-brother moves in mid-case: an addendum, not a restart. */
@JourneyTest
class S03JourneyTests {

	private static final String SCHOOL = "practitioner-school";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	private Journeys.Story story;

	private Api.Answer withoutHolder;

	private Api.Answer withoutScope;

	private Map<String, JsonNode> clocksBefore;

	private Map<String, JsonNode> clocksAfter;

	private JsonNode caseBefore;

	private JsonNode caseAfter;

	private Api.Answer added;

	private JsonNode addendumTask;

	private Api.Answer unheard;

	private Api.Answer aboutJay;

	private Api.Answer done;

	private Api.Answer reviewWithoutKit;

	private Api.Answer reviewWithKit;

	private Api.Answer onTwoCases;

	private Api.Answer toldAnew;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-03-02T09:00:00Z");
		this.asked.moveTo("2026-05-05T08:30:00Z");
		this.story = this.journeys.aContact(jaysContact(Journeys.aSurname()));
		this.story.does("screener", "screen-contact", screening());
		this.story.does("front-door-manager", "decide-contact",
				Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Two unmet needs: Partnership Plus."));
		this.story.does("taf-adviser", "allocate-assessor", Map.of("assessor", SCHOOL));
		this.story.does(SCHOOL, "record-consent", this.journeys.theConsent());
		this.asked.moveTo("2026-05-20T13:00:00Z");
		this.story.does(SCHOOL, "complete-assessment", assessment(this.story.person("Jay"), "6.2", true));
		this.story.does("taf-adviser", "agree-lead-practitioner",
				Map.of("practitioner", SCHOOL, "accepted", true, "familyChoiceConsidered", true));
		this.asked.moveTo("2026-06-01T13:00:00Z");
		this.story.does(SCHOOL, "hold-taf-meeting", meeting());
		this.asked.moveTo("2026-06-18T09:00:00Z");
		this.clocksBefore = clocks();
		this.caseBefore = this.story.theCase();
		Map<String, Object> kit = kit();
		kit.remove("prHolder");
		this.withoutHolder = this.api.as(SCHOOL).post(this.story.path("/members"), kit);
		kit = kit();
		kit.remove("consentScope");
		this.withoutScope = this.api.as(SCHOOL).post(this.story.path("/members"), kit);
		this.added = this.api.as(SCHOOL).post(this.story.path("/members"), kit());
		assertThat(this.added.status()).as(this.added.text()).isEqualTo(201);
		this.clocksAfter = clocks();
		this.caseAfter = this.story.theCase();
		this.addendumTask = this.api.as(SCHOOL)
			.get("/api/tasks?type=complete-addendum&caseId=" + this.story.caseId())
			.body()
			.at("/items/0");
		Journeys.Story neighbours = this.journeys.aCaseAwaitingConsent();
		Map<String, Object> twice = new HashMap<>(kit());
		twice.remove("child");
		twice.put("personId", this.story.person("Kit"));
		this.onTwoCases = this.api.as("taf-adviser").post(neighbours.path("/members"), twice);
		this.toldAnew = this.api.as("taf-adviser").post(neighbours.path("/members"), kit());
		this.asked.moveTo("2026-07-01T13:00:00Z");
		this.unheard = this.story.tries(SCHOOL, "complete-addendum",
				assessment(this.story.person("Kit"), "2.3", false));
		this.aboutJay = this.story.tries(SCHOOL, "complete-addendum",
				assessment(this.story.person("Jay"), "2.3", true));
		this.done = this.story.tries(SCHOOL, "complete-addendum", assessment(this.story.person("Kit"), "2.3", true));
		this.asked.moveTo("2026-07-13T13:00:00Z");
		this.reviewWithoutKit = this.story.tries(SCHOOL, "review-plan", review(List.of()));
		this.reviewWithKit = this.story.tries(SCHOOL, "review-plan",
				review(List.of(outcome("2.3", this.story.person("Kit"), "Kit tells a story of his day"))));
	}

	@Test
	void asksForTheHolderOfResponsibilityAndTheScope() {
		assertThat(this.withoutHolder.status()).isEqualTo(400);
		assertThat(this.withoutHolder.body().at("/errors/0/field").asString()).isEqualTo("prHolder");
		assertThat(this.withoutScope.status()).isEqualTo(400);
		assertThat(this.withoutScope.body().at("/errors/0/field").asString()).isEqualTo("consentScope");
	}

	@Test
	void confirmsTheScopeForKit() {
		JsonNode agreement = this.api.as(SCHOOL).get(this.story.path("/agreement")).body();
		JsonNode kits = agreement.get("agreements")
			.valueStream()
			.filter((said) -> this.story.person("Kit").equals(said.path("personId").asString()))
			.findFirst()
			.orElseThrow();
		assertThat(kits.get("scope").toString()).contains("ASSESSMENT", "STORE_ON_SYSTEM");
		assertThat(kits.get("givenBy").asString()).startsWith("Mark ");
	}

	@Test
	void movesNoneOfJaysDates() {
		Map<String, JsonNode> besides = new TreeMap<>(this.clocksAfter);
		besides.remove("ADDENDUM");
		assertThat(besides).isEqualTo(this.clocksBefore);
		assertThat(this.caseAfter.get("nextReviewDueAt")).isEqualTo(this.caseBefore.get("nextReviewDueAt"));
		assertThat(this.caseAfter.get("stages")).isEqualTo(this.caseBefore.get("stages"));
		assertThat(clocks().get("T26").get("dueAt")).isEqualTo(this.clocksBefore.get("T26").get("dueAt"));
	}

	@Test
	void asksTheLeadForAnAddendumInTwentyWorkingDays() {
		assertThat(this.added.body().get("addendum").asBoolean()).isTrue();
		assertThat(this.addendumTask.get("assignee").asString()).isEqualTo(SCHOOL);
		assertThat(this.addendumTask.get("dueAt").asString()).isEqualTo("2026-07-16T16:00:00Z");
		assertThat(this.addendumTask.get("hardLimitAt").asString()).isEqualTo("2026-08-20T16:00:00Z");
	}

	@Test
	void addendumHearsKitAndNobodyElse() {
		assertThat(this.unheard.status()).isEqualTo(409);
		assertThat(this.unheard.body().get("key").asString()).isEqualTo("assessment.child-not-heard");
		assertThat(this.aboutJay.status()).isEqualTo(409);
		assertThat(this.done.status()).as(this.done.text()).isEqualTo(200);
		assertThat(clocks().get("ADDENDUM").get("state").asString()).isEqualTo("MET");
	}

	@Test
	void kitsAssessmentBeginsOnTheDayOnWhichHeCame() {
		JsonNode addendum = this.api.as(SCHOOL).get(this.story.path("/addenda")).body().at("/items/0");
		assertThat(addendum.get("id")).isEqualTo(this.added.body().get("id"));
		assertThat(addendum.get("startedOn").asString()).isEqualTo("2026-06-18");
		assertThat(addendum.get("completedAt").asString()).startsWith("2026-07-01");
		assertThat(member("Kit").get("from").asString()).isEqualTo("2026-06-18");
		assertThat(member("Jay").get("from").asString()).isEqualTo("2026-05-05");
	}

	@Test
	void kitsNeedsJoinTheCasesAndJaysStay() {
		JsonNode needs = this.story.theCase().get("needs");
		assertThat(needs.valueStream()
			.filter((need) -> this.story.person("Kit").equals(need.path("personId").asString()))
			.map((need) -> need.get("code").asString() + " " + need.get("identifiedOn").asString()))
			.containsExactly("2.3 2026-07-01");
		assertThat(needs.valueStream()
			.filter((need) -> this.story.person("Jay").equals(need.path("personId").asString()))
			.map((need) -> need.get("code").asString() + " " + need.get("identifiedOn").asString()))
			.containsExactly("6.2 2026-05-20");
		assertThat(this.api.as(SCHOOL).get(this.story.path("/assessment")).body().get("number").asInt()).isEqualTo(1);
	}

	@Test
	void nextReviewAsksForOutcomesForKit() {
		assertThat(this.reviewWithoutKit.status()).isEqualTo(409);
		assertThat(this.reviewWithoutKit.body().get("key").asString()).isEqualTo("plan.need-without-outcome");
		assertThat(this.reviewWithKit.status()).as(this.reviewWithKit.text()).isEqualTo(200);
	}

	@Test
	void kitIsOnOneOpenCaseAlone() {
		assertThat(this.onTwoCases.status()).isEqualTo(409);
		assertThat(this.onTwoCases.body().get("detail").asString())
			.contains(this.story.theCase().get("reference").asString());
	}

	@Test
	void kitIsRecognisedWhereSomebodyTellsOfHimAsANewChild() {
		assertThat(this.toldAnew.status()).as(this.toldAnew.text()).isEqualTo(409);
		assertThat(this.toldAnew.body().get("detail").asString())
			.contains(this.story.theCase().get("reference").asString());
	}

	@Test
	void noSecondCaseBegins() {
		JsonNode events = this.api.as("auditor")
			.get("/api/audit/events?limit=100&caseId=" + this.story.caseId())
			.body()
			.get("items");
		List<String> actions = events.valueStream().map((event) -> event.get("action").asString()).toList();
		assertThat(actions).containsOnlyOnce("CASE_OPENED", "SOMEBODY_JOINED", "ADDENDUM_COMPLETED",
				"ASSESSMENT_COMPLETED");
		assertThat(this.api.as("service-manager")
			.get("/api/cases?search=" + this.story.surname())
			.body()
			.get("total")
			.asInt()).isEqualTo(1);
	}

	private JsonNode member(String firstName) {
		return this.story.theCase()
			.at("/family/members")
			.valueStream()
			.filter((one) -> firstName.equals(one.path("firstName").asString()))
			.findFirst()
			.orElseThrow();
	}

	private Map<String, JsonNode> clocks() {
		var clocks = new TreeMap<String, JsonNode>();
		this.api.as("taf-adviser")
			.get(this.story.path("/deadlines"))
			.body()
			.get("items")
			.valueStream()
			.forEach((clock) -> clocks.put(clock.get("timer").asString(), clock));
		return clocks;
	}

	private static Map<String, Object> jaysContact(String surname) {
		return Map.of("source", "2A", "children", List.of(Map.of("firstName", "Jay", "lastName", surname, "dateOfBirth",
				"2012-11-03", "sex", "M", "address", Map.of("line1", "4 Station Road", "postcode", "CH2 3BB"))),
				"adults",
				List.of(Map.of("firstName", "Lisa", "lastName", surname, "relationship", "MOTHER",
						"parentalResponsibility", true, "livesInHousehold", true),
						Map.of("firstName", "Mark", "lastName", surname, "relationship", "FATHER",
								"parentalResponsibility", true, "livesInHousehold", true)),
				"needs", List.of("6.2", "3.2"));
	}

	private Map<String, Object> screening() {
		var screening = new HashMap<>(this.journeys.theScreening());
		screening.put("unmetNeeds", List.of("6.2", "3.2"));
		return screening;
	}

	private Map<String, Object> kit() {
		var kit = new HashMap<String, Object>();
		kit.put("child", Map.of("firstName", "Kit", "lastName", this.story.surname(), "dateOfBirth", "2020-02-11",
				"sex", "M", "address", Map.of("line1", "17 Canal Road", "postcode", "CH2 3BB")));
		kit.put("from", "2026-06-18");
		kit.put("consentScope", List.of("ASSESSMENT", "STORE_ON_SYSTEM"));
		kit.put("prHolder", this.story.person("Mark"));
		return kit;
	}

	private Map<String, Object> assessment(String child, String need, boolean heard) {
		var assessment = new LinkedHashMap<String, Object>();
		Map<String, Object> seen = new HashMap<>(Map.of("personId", child, "seen", true, "seenAlone", true));
		if (heard) {
			seen.put("voice", Map.of("method", "TALKED", "words", "I like my bunk bed."));
		}
		assessment.put("children", List.of(seen));
		assessment.put("needs", List.of(Map.of("code", need, "personId", child, "baseline", 4)));
		assessment.put("strengths", "Settles with his father.");
		assessment.put("worries", "Two moves in a year.");
		assessment.put("analysis", "He needs one adult at school who knows.");
		assessment.put("recommendedLevel", "PP");
		assessment.put("youngCarers", List.of(Map.of("personId", child, "answer", "NO")));
		return assessment;
	}

	private Map<String, Object> meeting() {
		var meeting = new LinkedHashMap<String, Object>();
		meeting.put("heldOn", "2026-06-01");
		meeting.put("attendees",
				List.of(Map.of("name", "Lisa", "relationship", "MOTHER", "attended", true),
						Map.of("name", "Sam Oakes", "agency", "School", "attended", true),
						Map.of("name", "Ryan Quayle", "agency", "Health trust", "attended", true)));
		meeting.put("outcomes", List.of(outcome("6.2", this.story.person("Jay"), "Jay is in school each day")));
		meeting.put("contingency", "If he stays away, the adviser is called the same day.");
		meeting.put("nextReviewOn", "2026-07-13");
		return meeting;
	}

	private Map<String, Object> review(List<Map<String, Object>> more) {
		var review = new LinkedHashMap<String, Object>();
		review.put("heldOn", "2026-07-13");
		review.put("familyContributed", true);
		review.put("outcomes", List.of(Map.of("id", this.story.outcomes().get(0), "scale", 6, "progress", "IMPROVED")));
		review.put("stillRightLevel", "SAME");
		review.put("newOutcomes", more);
		review.put("seen", List.of(Map.of("personId", this.story.person("Jay"), "seen", true)));
		return review;
	}

	private static Map<String, Object> outcome(String need, String person, String headline) {
		return Map.of("needCode", need, "personId", person, "headline", headline, "actions",
				List.of(Map.of("text", "A key worker at school", "owner", SCHOOL, "due", "2026-07-20")));
	}

}
