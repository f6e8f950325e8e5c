package org.earlyhelp.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R4.4, R4.5, R11.2: a family no longer agrees, or agrees to less, over HTTP. */
@ServiceTest
class WithdrawalApiTests {

	private static final String SOCIAL_CARE = "social-care-manager";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void withdrawnAgreementProposesToCloseAndWaitsForAManager() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer answer = withdraw(story, said());

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.body().get("consent").asString()).isEqualTo("WITHDRAWN");
		assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");
		assertThat(story.theCase().get("consent").asString()).isEqualTo("WITHDRAWN");
		JsonNode closure = this.api.as("team-manager").get(story.path("/closure")).body();
		assertThat(closure.toString()).contains("CONSENT_WITHDRAWN", "The nursery goes on seeing Kofi");
		Map<String, Object> approved = Map.of("approved", true, "comment", "The risk is held by the nursery.");
		assertThat(story.tries("taf-adviser", "sign-off-closure", approved).status()).isEqualTo(409);
		story.does("team-manager", "sign-off-closure", approved);
		assertThat(story.state()).isEqualTo("CLOSED");
		assertThat(story.theCase().get("closureReason").asString()).isEqualTo("CONSENT_WITHDRAWN");
		assertThat(story.theCase().at("/plan/actions/0/status").asString()).isEqualTo("CANCELLED");
	}

	@Test
	void withdrawnWhileSocialCareIsAskedProposesToCloseOnceItSaysNo() {
		Journeys.Story story = this.journeys.anActiveCase();
		stepUp(story);

		withdraw(story, said());
		assertThat(story.state()).isEqualTo("ACTIVE");
		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold."));

		assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");
		JsonNode closure = this.api.as("team-manager").get(story.path("/closure")).body();
		assertThat(closure.toString()).contains("CONSENT_WITHDRAWN", "The nursery goes on seeing Kofi");
		assertThat(closure.get("proposedBy").asString()).isEqualTo(Journeys.HEALTH);
		story.does("team-manager", "sign-off-closure", Map.of("approved", true, "comment", "The risk is held."));
		assertThat(story.state()).isEqualTo("CLOSED");
	}

	@Test
	void withdrawnUnderAnEnquiryProposesToCloseOnceItEndsInNothing() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = stepUp(story);
		withdraw(story, said());
		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ACCEPT_S47", "rationale", "Meets it.", "receivingTeam", "Assessment"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));
		assertThat(story.state()).isEqualTo("ACTIVE");

		this.api.as(SOCIAL_CARE)
			.post("/api/step-ups/" + stepUp + "/outcomes", Map.of("personId", story.person("Kofi"), "status",
					"NO_FURTHER_ACTION", "on", this.journeys.today().toString()));

		assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");
	}

	@Test
	void withdrawnWhereSocialCareTakesTheCaseOverProposesNothing() {
		Journeys.Story story = this.journeys.anActiveCase();
		stepUp(story);
		withdraw(story, said());
		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ACCEPT_S17", "rationale", "Meets it.", "receivingTeam", "Assessment"));

		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));

		assertThat(story.theCase().get("closureReason").asString()).isEqualTo("STEPPED_UP_CIN");
		assertThat(story.waits("sign-off-closure")).isFalse();
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?action=CLOSURE_PROPOSED&caseId=" + story.caseId())
			.body()
			.get("items")).isEmpty();
	}

	@Test
	void sentBackOnceIsNotProposedAgainForTheSameWithdrawal() {
		Journeys.Story story = this.journeys.anActiveCase();
		withdraw(story, said());
		story.does("team-manager", "sign-off-closure", Map.of("approved", false, "comment", "Ask social care first."));
		stepUp(story);

		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold."));

		assertThat(story.state()).isEqualTo("ACTIVE");
	}

	@Test
	void nothingIsErased() {
		Journeys.Story story = this.journeys.anActiveCase();

		withdraw(story, said());

		JsonNode agreement = this.api.as("team-manager").get(story.path("/agreement")).body();
		assertThat(agreement.at("/agreements/0/decision").asString()).isEqualTo("GIVEN");
		assertThat(agreement.at("/agreements/0/scope").isEmpty()).isFalse();
		assertThat(agreement.at("/agreements/0/withdrawnOn").asString()).isEqualTo(this.journeys.today().toString());
		assertThat(this.api.as("team-manager").get(story.path("/assessment")).status()).isEqualTo(200);
	}

	@Test
	void assessmentStopsToo() {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		withdraw(story, said());

		assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");
		assertThat(story.tries(Journeys.HEALTH, "complete-assessment", this.journeys.theAssessment(story)).status())
			.isEqualTo(409);
	}

	@Test
	void asksWhatItMeansForTheChildren() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> said = said();
		said.remove("riskConsideration");

		Api.Answer answer = withdraw(story, said);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("riskConsideration");
	}

	@Test
	void onePersonsNoLeavesTheOthersYesAndStopsTheirCopies() {
		Journeys.Story story = this.journeys.anActiveCase();
		Api.Answer father = this.api.as(Journeys.HEALTH)
			.post(story.path("/members"), Map.of("adult", Map.of("firstName", "Mark", "lastName", story.surname(),
					"relationship", "FATHER", "parentalResponsibility", true)));
		Map<String, Object> said = said();
		said.put("personId", father.body().get("personId").asString());

		Api.Answer answer = withdraw(story, said);

		assertThat(answer.body().get("consent").asString()).as(answer.text()).isEqualTo("GIVEN");
		assertThat(story.state()).isEqualTo("ACTIVE");
		Api.Answer copy = story.tries(Journeys.HEALTH, "send-family-copy",
				Map.of("sentOn", this.journeys.today().toString(), "method", "POST", "recipients",
						List.of(Map.of("personId", story.person("Mark")))));
		assertThat(copy.status()).isEqualTo(409);
		assertThat(copy.body().get("key").asString()).isEqualTo("copy.none-for-them");
	}

	@Test
	void lastHoldersNoIsTheFamilys() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> said = said();
		said.put("personId", story.person("Abena"));

		withdraw(story, said);

		assertThat(story.theCase().get("consent").asString()).isEqualTo("WITHDRAWN");
		assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");
	}

	@Test
	void excludedAgencyLosesAccessAtOnce() {
		Journeys.Story story = this.journeys.anActiveCase();
		assertThat(this.api.as(Journeys.NURSERY).get(story.path("")).status()).isEqualTo(200);

		Api.Answer answer = withdraw(story,
				Map.of("by", "Abena", "reason", "The nursery talks.", "excluded", List.of("Nursery")));

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.body().get("consent").asString()).isEqualTo("GIVEN");
		assertThat(this.api.as(Journeys.NURSERY).get(story.path("")).status()).isEqualTo(404);
		assertThat(story.state()).isEqualTo("ACTIVE");
		JsonNode agreement = this.api.as(Journeys.HEALTH).get(story.path("/agreement")).body();
		assertThat(agreement.get("excludedAgencies").toString()).contains("Nursery");
		assertThat(agreement.at("/agreements/0/shareWith").toString()).doesNotContain("Nursery");
	}

	@Test
	void leadOfAnExcludedAgencyLeadsNoMore() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer answer = this.api.as("taf-adviser")
			.post(story.path("/consent/withdrawal"),
					Map.of("by", "Abena", "reason", "Somebody else, please.", "excluded", List.of("Health trust")));

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("")).status()).isEqualTo(404);
		assertThat(story.theCase().has("leadPractitioner")).isFalse();
		assertThat(story.waits("agree-lead-practitioner")).isTrue();
	}

	@Test
	void narrowerScopeStandsAndAWiderIsRefused() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer wider = withdraw(story,
				Map.of("by", "Abena", "reason", "Less.", "scope", List.of("ASSESSMENT", "SHARE_FOR_EVALUATION")));
		assertThat(wider.status()).isEqualTo(400);
		assertThat(wider.body().at("/errors/0/field").asString()).isEqualTo("scope[1]");

		withdraw(story, Map.of("by", "Abena", "reason", "Less.", "scope", List.of("ASSESSMENT")));
		assertThat(this.api.as(Journeys.HEALTH)
			.get(story.path("/agreement"))
			.body()
			.at("/agreements/0/scope")
			.valueStream()
			.map(JsonNode::asString)).containsExactly("ASSESSMENT");
	}

	@Test
	void beforeThereIsAnAgreementThereIsNoneToWithdraw() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();

		assertThat(withdraw(story, said()).status()).isEqualTo(409);
	}

	@Test
	void othersDoNotRecordIt() {
		Journeys.Story story = this.journeys.anActiveCase();

		assertThat(this.api.as("practitioner-police").post(story.path("/consent/withdrawal"), said()).status())
			.isEqualTo(404);
		assertThat(this.api.as("screener").post(story.path("/consent/withdrawal"), said()).status()).isEqualTo(403);
	}

	private String stepUp(Journeys.Story story) {
		Api.Answer asked = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT", "reasons", List.of("Says he was hit")));
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		return asked.body().get("id").asString();
	}

	private Api.Answer withdraw(Journeys.Story story, Map<String, ?> said) {
		return this.api.as(Journeys.HEALTH).post(story.path("/consent/withdrawal"), said);
	}

	private static Map<String, Object> said() {
		return new HashMap<>(Map.of("by", "Abena, on the phone", "reason", "It is too much just now.",
				"riskConsideration", "The nursery goes on seeing Kofi every day and knows whom to ring."));
	}

}
