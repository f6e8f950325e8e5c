package org.earlyhelp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same service in another locality: Halton's levels, districts, consultation and
 * forum; and with a rule of its own, that a case goes on beside a child-in-need plan.
 */
@ServiceTest
@ActiveProfiles({ "demo", "halton" })
@TestPropertySource(properties = "early-help.locality.stepping.case-goes-on=true")
class HaltonJourneyTests {

	private static final String SOCIAL_CARE = "social-care-manager";

	private static final String INTEGRATED_WORKING = "integrated-working";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void takesAFamilyFromAConsultationToAClosedCase() {
		Journeys.Story story = aScreenedContact("WA7 2GB");
		assertThat(story.contact().get("district").asString()).isEqualTo("runcorn");
		story.does("front-door-manager", "decide-contact", theDecision("CONSULTATION_IWST"));
		assertThat(story.contact().has("caseId")).isFalse();

		story.does(INTEGRATED_WORKING, "record-consultation",
				Map.of("advice", "Three needs and three agencies: meet as a team.", "result", "TAF"));

		assertThat(story.state()).isEqualTo("PROPOSED");
		assertThat(story.theCase().get("level").asString()).isEqualTo("3a");
		assertThat(story.theCase().get("district").asString()).isEqualTo("runcorn");
		assertThat(story.theCase().get("team").asString()).isEqualTo("runcorn");
		assertThat(story.theCase().get("levelModelVersion").asString()).isEqualTo("halton 2026.1");
		story.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent())
			.does(Journeys.HEALTH, "complete-assessment", theAssessment(story));

		assertThat(story.state()).isEqualTo("ASSESSMENT");
		assertThat(story.tries(Journeys.HEALTH, "authorise-assessment", theWord("APPROVED")).status()).isIn(403, 404);
		story.does("team-manager", "authorise-assessment", theWord("RETURNED"));
		assertThat(story.state()).isEqualTo("ASSESSMENT");
		story.does(Journeys.HEALTH, "complete-assessment", theAssessment(story))
			.does("taf-adviser", "authorise-assessment", theWord("APPROVED"));

		assertThat(story.state()).isEqualTo("PLANNING");
		story
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true))
			.does(Journeys.HEALTH, "hold-taf-meeting", this.journeys.theMeeting(story));
		assertThat(story.state()).isEqualTo("ACTIVE");
		story
			.does(Journeys.HEALTH, "send-family-copy",
					Map.of("sentOn", this.journeys.today().toString(), "method", "IN_PERSON"))
			.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(story, 8, "ACHIEVED"));
		Api.Answer proposed = this.api.as(Journeys.HEALTH)
			.post(story.path("/closure"), this.journeys.theClosure(story));
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
		story.does("team-manager", "sign-off-closure", Map.of("approved", true, "comment", "Phased out well."))
			.does(Journeys.HEALTH, "send-closure-letter",
					Map.of("sentOn", this.journeys.today().toString(), "method", "POST"));

		assertThat(story.state()).isEqualTo("CLOSED");
		assertThat(story.theCase().get("outcome").asString()).isEqualTo("MET");
	}

	/** R9.6. */
	@Test
	void goesOnBesideAChildInNeedPlanWhereTheLocalitySaysSo() {
		Journeys.Story story = anActiveCase();
		Api.Answer asked = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"),
					Map.of("urgency", "PLANNED", "children", List.of(story.person("Kofi")), "reasons",
							List.of("Neglect has got worse"), "evidence", List.of("Graded Care Profile 2"),
							"familyInformed", true, "summary", "Two reviews, nothing improved."));
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		story.does(SOCIAL_CARE, "decide-step-up", Map.of("decision", "ACCEPT_S17", "rationale", "A child in need."));
		Map<String, Object> inNeed = Map.of("personId", story.person("Kofi"), "status", "CIN");

		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString(),
				"worker", "Ann Other", "outcomes", List.of(inNeed)));

		assertThat(story.state()).isEqualTo("ACTIVE");
		assertThat(story.theCase().at("/leadPractitioner/username").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(story.theCase().get("flags").toString()).doesNotContain("STEP_UP_PENDING");
		assertThat(story.theCase().has("childrenEnded")).isFalse();
		assertThat(story.waits("review-plan")).isTrue();
		assertThat(story.waits("confirm-social-care-start")).isFalse();
		story.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(story, 5, "IMPROVED"));
	}

	@Test
	void beginsACafWhereOneAgencyAssesses() {
		Journeys.Story story = aScreenedContact("WA7 2GB");
		story.does("front-door-manager", "decide-contact",
				Map.of("outcome", "CONSULTATION_IWST", "level", "2", "rationale", "Level 2: one agency can help.",
						"overrideReason", "The health visitor asks for advice first."));

		story.does(INTEGRATED_WORKING, "record-consultation",
				Map.of("advice", "The health visitor assesses, with a CAF.", "result", "CAF"));

		assertThat(story.state()).isEqualTo("PROPOSED");
		assertThat(story.theCase().get("level").asString()).isEqualTo("2");
		assertThat(story.theCase().get("contactId").asString()).isEqualTo(story.contactId());
		Map<String, Object> caf = theAssessment(story);
		caf.put("recommendedLevel", "2");
		story.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent())
			.does(Journeys.HEALTH, "complete-assessment", caf)
			.does("taf-adviser", "authorise-assessment", theWord("APPROVED"));
		assertThat(story.state()).isEqualTo("PLANNING");
		assertThat(story.waits("agree-lead-practitioner")).isTrue();
	}

	@Test
	void endsWithAdviceWhereNoTeamIsNeeded() {
		Journeys.Story story = aScreenedContact("WA8 7QJ");
		assertThat(story.contact().get("district").asString()).isEqualTo("widnes");
		story.does("front-door-manager", "decide-contact", theDecision("CONSULTATION_IWST"));

		story.does(INTEGRATED_WORKING, "record-consultation",
				Map.of("advice", "The health visitor can do this.", "result", "ADVICE"));

		assertThat(story.contact().has("caseId")).isFalse();
		assertThat(story.waits("record-consultation")).isFalse();
	}

	@Test
	void offersConsultationsToIntegratedWorkingAlone() {
		Journeys.Story story = aScreenedContact("WA8 7QJ");
		story.does("front-door-manager", "decide-contact", theDecision("CONSULTATION_IWST"));
		String query = "/api/tasks?view=available&type=record-consultation&contactId=" + story.contactId();

		assertThat(this.api.as(INTEGRATED_WORKING).get(query).body().get("total").asInt()).isEqualTo(1);
		assertThat(this.api.as("taf-adviser").get(query).body().get("total").asInt()).isZero();
		assertThat(this.api.as("practitioner-school").get(query).body().get("total").asInt()).isZero();
	}

	@Test
	void placesFamiliesOnItsOwnContinuum() {
		assertThat(start("3a", "WA8 7QJ").status()).isEqualTo(201);
		assertThat(start("2", "WA7 2GB").status()).isEqualTo(201);
		assertThat(start("3b", "WA7 2GB").status()).isEqualTo(409);
		assertThat(start("4", "WA7 2GB").status()).isEqualTo(409);
		assertThat(start("PP", "WA7 2GB").status()).isEqualTo(400);
		Api.Answer contact = this.api.as(Journeys.HEALTH)
			.post("/api/contacts", this.journeys.theContact(Journeys.aSurname()));
		assertThat(contact.status()).isEqualTo(400);
		assertThat(contact.body().get("errors").get(0).get("field").asString()).isEqualTo("presentingLevel");
	}

	@Test
	void sendsWhatReachesSocialCareToAQualifiedSocialWorker() {
		Journeys.Story story = aContact("WA7 2GB", Map.of("presentingLevel", "3b"));
		var screening = new LinkedHashMap<String, Object>(this.journeys.theScreening());
		screening.put("rag", "AMBER");
		story.does("screener", "screen-contact", screening);

		JsonNode recommended = story.contact().get("recommendation");

		assertThat(recommended.get("outcome").asString()).isEqualTo("CSC_REFERRAL_S17");
		assertThat(recommended.get("level").asString()).isEqualTo("3b");
		story.does("front-door-manager", "decide-contact",
				Map.of("outcome", "CSC_REFERRAL_S17", "level", "3b", "rationale", "Level 3b: higher needs."));
	}

	@Test
	void knowsNoPackagesOfOtherLocalities() {
		Journeys.Story story = aScreenedContact("WA7 2GB");

		assertThat(story.tries("front-door-manager", "decide-contact", theDecision("IES_EHP_PACKAGE")).status())
			.isEqualTo(400);
	}

	private Journeys.Story anActiveCase() {
		Journeys.Story story = aScreenedContact("WA7 2GB")
			.does("front-door-manager", "decide-contact", theDecision("CONSULTATION_IWST"))
			.does(INTEGRATED_WORKING, "record-consultation", Map.of("advice", "Meet as a team.", "result", "TAF"))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());
		story.does(Journeys.HEALTH, "complete-assessment", theAssessment(story))
			.does("team-manager", "authorise-assessment", theWord("APPROVED"))
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true));
		return story.does(Journeys.HEALTH, "hold-taf-meeting", this.journeys.theMeeting(story));
	}

	private Journeys.Story aScreenedContact(String postcode) {
		return aContact(postcode, Map.of()).does("screener", "screen-contact", this.journeys.theScreening());
	}

	private Journeys.Story aContact(String postcode, Map<String, Object> fields) {
		var contact = new LinkedHashMap<String, Object>();
		contact.put("presentingLevel", "3a");
		contact.put("children", List.of(aChild(Journeys.aSurname(), postcode)));
		contact.putAll(fields);
		return this.journeys.aContact(contact);
	}

	private Map<String, Object> aChild(String surname, String postcode) {
		var child = new LinkedHashMap<String, Object>(this.journeys.theChild(surname));
		child.put("address", Map.of("line1", "4 Lock View", "postcode", postcode));
		return child;
	}

	private static Map<String, Object> theDecision(String outcome) {
		return Map.of("outcome", outcome, "level", "3a", "rationale", "Level 3a: a team can help.", "overrideReason",
				"The health visitor asks for advice first.");
	}

	private Map<String, Object> theAssessment(Journeys.Story story) {
		Map<String, Object> assessment = this.journeys.theAssessment(story);
		assessment.put("recommendedLevel", "3a");
		return assessment;
	}

	private static Map<String, Object> theWord(String decision) {
		return Map.of("decision", decision, "comment", "The Think Family Forum has read it.");
	}

	private Api.Answer start(String level, String postcode) {
		return this.api.as("practitioner-school")
			.post("/api/cases", Map.of("family", Map.of("children", List.of(aChild(Journeys.aSurname(), postcode))),
					"needs", List.of("2.3", "3.2"), "level", level, "source", "2A"));
	}

}
