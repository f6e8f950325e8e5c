package org.earlyhelp.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the stages of a case know, each read whole. */
@ServiceTest
class CaseReadingsTests {

	private static final List<String> PATHS = List.of("/agreement", "/safe-contact", "/assessment", "/meetings/held",
			"/reviews", "/consultations", "/needs", "/review-opening", "/children", "/closure", "/copies");

	private static Journeys.Story story;

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	/** Kofi was not seen at the start and is better; Ama was, and is worse. */
	@BeforeEach
	void goThroughAnEpisode() {
		if (story != null) {
			return;
		}
		String surname = Journeys.aSurname();
		Map<String, Object> ama = new HashMap<>(this.journeys.theChild(surname));
		ama.put("firstName", "Ama");
		ama.put("dateOfBirth", this.journeys.today().minusYears(7).toString());
		Map<String, Object> mother = Map.of("firstName", "Abena", "lastName", surname, "relationship", "MOTHER",
				"parentalResponsibility", true, "safeContact", "Mornings; do not mention the debt");
		story = this.journeys
			.aContact(Map.of("children", List.of(this.journeys.theChild(surname), ama), "adults", List.of(mother)),
					surname)
			.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs: Partnership Plus."))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());
		story.does(Journeys.HEALTH, "complete-assessment", theAssessment())
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true))
			.does(Journeys.HEALTH, "hold-taf-meeting", theMeeting())
			.does(Journeys.HEALTH, "review-plan", theReview(false))
			.does(Journeys.HEALTH, "review-plan", theReview(true))
			.does("taf-adviser", "consult-on-drift", Map.of("advice", "See Ama at school.", "decision", "GO_ON"));
		Api.Answer closing = this.api.as(Journeys.HEALTH).post(story.path("/closure"), this.journeys.theClosure(story));
		assertThat(closing.status()).as(closing.text()).isEqualTo(201);
	}

	@Test
	void readsTheAgreementOfEachPerson() {
		JsonNode agreement = read("/agreement");

		assertThat(agreement.get("state").asString()).isEqualTo("GIVEN");
		JsonNode family = agreement.get("agreements").get(0);
		assertThat(family.has("personId")).isFalse();
		assertThat(family.get("shareWith").toString()).contains("Health trust", "Nursery");
		assertThat(family.get("privacyNotice").asString()).isEqualTo("2026-01");
	}

	@Test
	void readsHowEachAdultMayBeReached() {
		JsonNode mother = read("/safe-contact").get("items").get(0);

		assertThat(mother.get("relationship").asString()).isEqualTo("MOTHER");
		assertThat(mother.at("/safeContact/note").asString()).isEqualTo("Mornings; do not mention the debt");
	}

	@Test
	void readsTheAssessmentWithNames() {
		JsonNode assessment = read("/assessment");

		assertThat(assessment.get("completedByName").asString()).isEqualTo("Hugh Adeyemi");
		JsonNode kofi = of(assessment.get("children"), story.person("Kofi"));
		assertThat(kofi.get("name").asString()).startsWith("Kofi ");
		assertThat(kofi.get("seen").asBoolean()).isFalse();
		assertThat(kofi.get("notSeenReason").asString()).isEqualTo("In hospital.");
		assertThat(assessment.at("/needs/0/need").asString()).isEqualTo("Development of a child of 0 to 5");
		assertThat(assessment.get("earlier")).isEmpty();
	}

	@Test
	void readsTheMeetingsThatWereHeld() {
		JsonNode meeting = read("/meetings/held").get("items").get(0);

		assertThat(meeting.get("quorate").asBoolean()).isTrue();
		assertThat(meeting.get("attendees")).hasSize(3);
		assertThat(meeting.at("/outcomes/0/actions/0/ownerName").asString()).isEqualTo("Nadia Rahman");
		assertThat(meeting.at("/outcomes/1/actions/0/ownerName").asString()).startsWith("Abena ");
	}

	@Test
	void readsReviewsTheLatestFirstAndThoseThatDidNotCount() {
		JsonNode reviews = read("/reviews").get("items");

		assertThat(reviews.valueStream().map((review) -> review.get("number").asInt())).containsExactly(2, 1);
		assertThat(reviews.valueStream().map((review) -> review.get("familyContributed").asBoolean()))
			.containsExactly(true, false);
		JsonNode counted = reviews.get(0);
		assertThat(counted.at("/drift/0/why").asString()).isEqualTo("HARM_GOT_WORSE");
		assertThat(counted.at("/drift/0/name").asString()).startsWith("Ama ");
		assertThat(counted.at("/voices/0/toldBy").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(counted.at("/outcomes/0/headline").asString()).isEqualTo("Kofi joins two words");
		assertThat(read("/consultations").at("/items/0/advisedByName").asString()).isNotBlank();
	}

	@Test
	void readsNeedsFromTheirBaselineOn() {
		JsonNode needs = read("/needs").get("items");

		JsonNode amas = of(needs, story.person("Ama"));
		assertThat(amas.get("need").asString()).isEqualTo("Abuse or neglect, current or historic");
		assertThat(amas.get("harm").asBoolean()).isTrue();
		assertThat(amas.get("baseline").asInt()).isEqualTo(6);
		assertThat(amas.at("/outcomes/0/points")).hasSize(1);
		assertThat(amas.at("/outcomes/0/points/0/scale").asInt()).isEqualTo(4);
		assertThat(amas.at("/outcomes/0/points/0/progress").asString()).isEqualTo("WORSE");
		assertThat(of(needs, story.person("Kofi")).at("/outcomes/0/points/0/scale").asInt()).isEqualTo(7);
	}

	@Test
	void opensTheNextReviewOnWhoDoesWorstAndOnWhoIsUnseen() {
		JsonNode children = read("/review-opening").get("items");

		assertThat(children.valueStream().map((child) -> child.get("personId").asString()))
			.containsExactly(story.person("Ama"), story.person("Kofi"));
		assertThat(children.get(0).get("why").valueStream().map(JsonNode::asString)).containsExactly("HARM_GOT_WORSE",
				"DOING_WORST");
		assertThat(children.get(0).get("change").asInt()).isEqualTo(-2);
		assertThat(children.get(1).get("why").valueStream().map(JsonNode::asString)).containsExactly("NOT_SEEN");
		assertThat(children.get(1).get("lastSeenOn").asString()).isEqualTo(this.journeys.today().toString());
	}

	@Test
	void readsEachChildsLine() {
		JsonNode children = read("/children").get("items");
		JsonNode ama = of(children, story.person("Ama"));
		JsonNode kofi = of(children, story.person("Kofi"));

		assertThat(ama.get("words").valueStream().map((said) -> said.get("stage").asString()))
			.containsExactly("ASSESSMENT", "REVIEW");
		assertThat(ama.at("/words/0/notObtained").asString()).isEqualTo("She did not want to speak.");
		assertThat(ama.at("/words/1/words").asString()).isEqualTo("I want to see Nan.");
		assertThat(ama.at("/words/1/changed").asString()).isEqualTo("Sundays with Nan.");
		assertThat(ama.at("/words/1/toldBy").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(ama.get("lastSeenAloneOn").asString()).isEqualTo(this.journeys.today().toString());
		assertThat(ama.get("needs")).hasSize(1);
		assertThat(kofi.get("words").valueStream().map((said) -> said.get("stage").asString()))
			.containsExactly("ASSESSMENT", "CLOSURE");
		assertThat(kofi.get("sightings").valueStream().map((seen) -> seen.get("at").asString()))
			.containsExactly("REVIEW", "REVIEW");
		assertThat(kofi.has("lastSeenAloneOn")).isFalse();
	}

	@Test
	void readsTheProposalToClose() {
		JsonNode closure = read("/closure");

		assertThat(closure.get("state").asString()).isEqualTo("PROPOSED");
		assertThat(closure.get("reasonName").asString()).isEqualTo("Outcomes met");
		assertThat(closure.at("/outcomes/0/headline").asString()).isEqualTo("Kofi joins two words");
		assertThat(closure.at("/outcomes/0/result").asString()).isEqualTo("MET");
		assertThat(closure.get("actions").valueStream().map((action) -> action.get("text").asString()))
			.contains("Language group", "Visit each week");
		assertThat(closure.at("/childViews/0/name").asString()).startsWith("Kofi ");
		assertThat(closure.get("exitPlan").asString()).contains("language group");
	}

	@Test
	void showsNothingToWhoMayNotReadTheCase() {
		for (String path : PATHS) {
			assertThat(this.api.as("practitioner-police").get(story.path(path)).status()).as(path).isEqualTo(404);
			assertThat(this.api.as("screener").get(story.path(path)).status()).as(path).isEqualTo(403);
			assertThat(this.api.as("admin").get(story.path(path)).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void writesEachViewDown() {
		for (String path : PATHS) {
			Api.Answer seen = this.api.as("team-manager").get(story.path(path));
			assertThat(seen.status()).as(path).isEqualTo(200);
			assertThat(this.api.as("auditor")
				.get("/api/audit/events?action=RECORD_VIEWED&actor=team-manager&limit=100&caseId=" + story.caseId())
				.body()
				.get("items")
				.valueStream()
				.filter((line) -> seen.header("X-Correlation-Id").equals(line.get("correlationId").asString())))
				.as(path)
				.hasSize(1);
		}
	}

	@Test
	void saysThatThereIsNoneYet() {
		Journeys.Story young = this.journeys.aCaseInAssessment();

		assertThat(this.api.as(Journeys.HEALTH).get(young.path("/assessment")).status()).isEqualTo(404);
		assertThat(this.api.as(Journeys.HEALTH).get(young.path("/closure")).status()).isEqualTo(404);
		for (String path : List.of("/reviews", "/meetings/held", "/consultations", "/copies", "/needs")) {
			assertThat(this.api.as(Journeys.HEALTH).get(young.path(path)).body().get("total").asInt()).as(path)
				.isZero();
		}
		assertThat(this.api.as(Journeys.HEALTH).get(young.path("/children")).body().at("/items/0/words")).isEmpty();
	}

	private Map<String, Object> theAssessment() {
		Map<String, Object> assessment = this.journeys.theAssessment(story);
		assessment.put("children",
				List.of(Map.of("personId", story.person("Kofi"), "seen", false, "notSeenReason", "In hospital.",
						"notSeenAgreedBy", "team-manager", "voice", Map.of("method", "TALKED", "words", "Ball.")),
						Map.of("personId", story.person("Ama"), "seen", true, "seenAlone", true, "voiceNotObtained",
								"She did not want to speak.")));
		assessment.put("youngCarers", List.of(Map.of("personId", story.person("Ama"), "answer", false)));
		List<Object> needs = new ArrayList<>((List<?>) assessment.get("needs"));
		needs.add(Map.of("code", "6.1", "personId", story.person("Ama"), "baseline", 6));
		assessment.put("needs", needs);
		return assessment;
	}

	private Map<String, Object> theMeeting() {
		Map<String, Object> meeting = this.journeys.theMeeting(story);
		List<Object> outcomes = new ArrayList<>((List<?>) meeting.get("outcomes"));
		outcomes.add(Map.of("needCode", "6.1", "personId", story.person("Ama"), "headline", "Ama is safe", "actions",
				List.of(Map.of("text", "Visit each week", "owner", Journeys.HEALTH, "due",
						this.journeys.today().plusDays(7).toString()))));
		meeting.put("outcomes", outcomes);
		return meeting;
	}

	private Map<String, Object> theReview(boolean withFamily) {
		Map<String, Object> review = this.journeys.theReview(story, 7, "IMPROVED");
		review.put("familyContributed", withFamily);
		List<String> ids = story.outcomes();
		review.put("outcomes",
				List.of(Map.of("id", ids.get(0), "scale", 7, "progress", "IMPROVED"),
						Map.of("id", ids.get(1), "scale", 5, "progress", "SAME"),
						Map.of("id", ids.get(2), "scale", 5, "progress", "SAME"),
						Map.of("id", ids.get(3), "scale", 4, "progress", "WORSE")));
		review.put("seen", List.of(Map.of("personId", story.person("Kofi"), "seen", true),
				Map.of("personId", story.person("Ama"), "seen", true)));
		if (withFamily) {
			review.put("voices",
					List.of(Map.of("personId", story.person("Ama"), "method", "TALKED", "words", "I want to see Nan.",
							"changed", "Sundays with Nan.", "toldBy", Journeys.HEALTH, "toldOn",
							this.journeys.today().toString())));
		}
		return review;
	}

	private JsonNode read(String path) {
		Api.Answer answer = this.api.as(Journeys.HEALTH).get(story.path(path));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static JsonNode of(JsonNode items, String person) {
		return items.valueStream()
			.filter((item) -> item.has("personId") && person.equals(item.get("personId").asString()))
			.findFirst()
			.orElseThrow();
	}

}
