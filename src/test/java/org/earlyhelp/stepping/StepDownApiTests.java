package org.earlyhelp.stepping;

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

/** Families that social care steps down, over HTTP. */
@ServiceTest
class StepDownApiTests {

	private static final String SOCIAL_CARE = "social-care-manager";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void startsInPlanningWhereTheFamilyAgreedAndTheAssessmentCounts() {
		Api.Answer sent = send(Map.of("consent", "GIVEN"));

		assertThat(sent.status()).as(sent.text()).isEqualTo(201);
		assertThat(theCase(sent).get("state").asString()).isEqualTo("PLANNING");
		assertThat(theCase(sent).get("consent").asString()).isEqualTo("GIVEN");
		assertThat(work(sent)).containsExactly("agree-step-down-lead");
		assertThat(read(sent).get("missing").valueStream().map(JsonNode::asString)).containsExactly("LEAD", "DATE");
	}

	@Test
	void asksForAnAssessmentWhereSocialCaresIsSixMonthsOld() {
		Api.Answer sent = send(
				Map.of("consent", "GIVEN", "assessmentOn", this.journeys.today().minusMonths(6).toString()));

		assertThat(read(sent).get("assessmentCounts").asBoolean()).isFalse();
		assertThat(work(sent)).containsExactlyInAnyOrder("agree-step-down-lead", "complete-assessment");
	}

	@Test
	void letsSocialCareCloseOnceTheRefusalIsConsidered() {
		Api.Answer sent = send(Map.of("consent", "REFUSED"));
		assertThat(theCase(sent).get("state").asString()).isEqualTo("CONSENT_PENDING");
		assertThat(work(sent)).containsExactly("consider-refusal");
		assertThat(close(sent).status()).isEqualTo(409);

		Api.Answer considered = complete("taf-adviser", sent, "consider-refusal", theConsideration());
		assertThat(considered.status()).as(considered.text()).isEqualTo(200);

		assertThat(this.api.as("taf-adviser").get(path(sent)).body().get("closureReason").asString())
			.isEqualTo("CONSENT_REFUSED");
		assertThat(close(sent).status()).isEqualTo(201);
	}

	@Test
	void letsALeadLeaveBeforeTheFamilyHasAnswered() {
		Api.Answer sent = send(Map.of());
		agreeLead(sent, "agree-step-down-lead", Journeys.HEALTH);
		assertThat(theCase(sent).get("state").asString()).isEqualTo("CONSENT_PENDING");

		Api.Answer left = leave(sent);

		assertThat(left.status()).as(left.text()).isEqualTo(201);
		assertThat(work(sent)).contains("agree-lead-practitioner", "record-consent");
		agreeLead(sent, "agree-lead-practitioner", Journeys.NURSERY);
		assertThat(theCase(sent).at("/leadPractitioner/username").asString()).isEqualTo(Journeys.NURSERY);
	}

	@Test
	void asksNobodyToLeadAfterTheFamilySaidNo() {
		Api.Answer sent = send(Map.of());
		agreeLead(sent, "agree-step-down-lead", Journeys.HEALTH);
		assertThat(leave(sent).status()).isEqualTo(201);
		assertThat(complete("taf-adviser", sent, "record-consent", Map.of("decision", "REFUSED")).status())
			.isEqualTo(200);

		Api.Answer considered = complete("taf-adviser", sent, "consider-refusal", theConsideration());

		assertThat(considered.status()).as(considered.text()).isEqualTo(200);
		assertThat(work(sent)).isEmpty();
	}

	@Test
	void letsALeadLeaveWhileTheAssessmentIsMade() {
		Api.Answer sent = send(
				Map.of("consent", "GIVEN", "assessmentOn", this.journeys.today().minusMonths(6).toString()));
		agreeLead(sent, "agree-step-down-lead", Journeys.HEALTH);
		assertThat(theCase(sent).get("state").asString()).isEqualTo("ASSESSMENT");

		Api.Answer left = leave(sent);

		assertThat(left.status()).as(left.text()).isEqualTo(201);
		agreeLead(sent, "agree-lead-practitioner", Journeys.NURSERY);
		assertThat(theCase(sent).at("/leadPractitioner/username").asString()).isEqualTo(Journeys.NURSERY);
	}

	@Test
	void handsOverNoLaterThanTheLocalitySays() {
		Api.Answer sent = send(Map.of("consent", "GIVEN"));

		Api.Answer refused = complete("taf-adviser", sent, "agree-step-down-lead",
				Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true, "handoverOn",
						this.journeys.today().plusMonths(12).plusDays(1).toString()));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("handoverOn");
	}

	@Test
	void refusesWhoeverIsNeitherSocialCareNorFrontDoor() {
		assertThat(this.api.as(Journeys.HEALTH).post("/api/step-downs", theStepDown(Map.of())).status()).isEqualTo(403);
		assertThat(this.api.as("screener").post("/api/step-downs", theStepDown(Map.of())).status()).isEqualTo(201);
	}

	@Test
	void refusesEveryWrongFieldAtOnce() {
		Api.Answer refused = this.api.as(SOCIAL_CARE).post("/api/step-downs", Map.of("level", "PP"));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().get("errors").valueStream().map((error) -> error.get("field").asString()))
			.containsExactlyInAnyOrder("socialCareRef", "agreedOn", "family", "planSummary", "consent");
		assertThat(send(Map.of("agreedOn", this.journeys.today().plusDays(1).toString())).status()).isEqualTo(400);
		assertThat(send(Map.of("family", Map.of())).status()).isEqualTo(400);
		assertThat(send(Map.of("level", "S")).status()).isEqualTo(409);
	}

	@Test
	void takesNobodyStraightFromAProtectionPlan() {
		assertThat(send(Map.of("from", "CP")).status()).isEqualTo(409);
		assertThat(send(Map.of("from", "CIN")).status()).isEqualTo(201);
	}

	@Test
	void hidesAStepDownFromThoseWhoMayNotSeeItsCase() {
		Api.Answer sent = send(Map.of());
		String path = "/api/step-downs/" + sent.body().get("id").asString();

		assertThat(this.api.as(Journeys.NURSERY).get(path).status()).isEqualTo(404);
		assertThat(this.api.as("team-manager").get(path).status()).isEqualTo(200);
		assertThat(this.api.as(Journeys.NURSERY).post(path + "/social-care-closure", Map.of()).status()).isEqualTo(404);
		assertThat(this.api.as("team-manager").post(path + "/social-care-closure", Map.of()).status()).isEqualTo(403);
	}

	private Api.Answer send(Map<String, ?> fields) {
		return this.api.as(SOCIAL_CARE).post("/api/step-downs", theStepDown(fields));
	}

	private Map<String, Object> theStepDown(Map<String, ?> fields) {
		var told = new HashMap<String, Object>(
				Map.of("socialCareRef", "CSC-4711", "agreedOn", this.journeys.today().toString(), "family",
						Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname()))), "level", "PP",
						"assessmentOn", this.journeys.today().minusMonths(3).toString(), "planSummary",
						"Attendance is still to be watched.", "consent", "NOT_YET"));
		told.putAll(fields);
		return told;
	}

	private Api.Answer close(Api.Answer sent) {
		return this.api.as(SOCIAL_CARE)
			.post("/api/step-downs/" + sent.body().get("id").asString() + "/social-care-closure", Map.of());
	}

	private Api.Answer complete(String user, Api.Answer sent, String type, Object payload) {
		String task = this.api.as("service-manager")
			.get("/api/tasks?view=all&type=" + type + "&caseId=" + sent.body().get("caseId").asString())
			.body()
			.at("/items/0/id")
			.asString();
		return this.api.as(user).post("/api/tasks/" + task + "/complete", payload);
	}

	private static Map<String, Object> theConsideration() {
		return Map.of("reasonsExplored", List.of("Tired of services"), "riskConsideration",
				"School and health visitor carry on; no risk without help.", "consulted", "Tomos Ellis", "decision",
				"SINGLE_AGENCY");
	}

	private void agreeLead(Api.Answer sent, String type, String practitioner) {
		Api.Answer agreed = complete("taf-adviser", sent, type,
				Map.of("practitioner", practitioner, "accepted", true, "familyChoiceConsidered", true));
		assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
	}

	private Api.Answer leave(Api.Answer sent) {
		return this.api.as("taf-adviser")
			.post(path(sent) + "/lead-practitioner/vacancy",
					Map.of("endReason", "AGENCY_WITHDREW", "lastDay", this.journeys.today().plusDays(2).toString(),
							"handoverNote", "Rings before ten.", "familyInformedOn", this.journeys.today().toString()));
	}

	private JsonNode read(Api.Answer sent) {
		return this.api.as(SOCIAL_CARE).get("/api/step-downs/" + sent.body().get("id").asString()).body();
	}

	private JsonNode theCase(Api.Answer sent) {
		return this.api.as("service-manager").get(path(sent)).body();
	}

	private static String path(Api.Answer sent) {
		return "/api/cases/" + sent.body().get("caseId").asString();
	}

	private List<String> work(Api.Answer sent) {
		return this.api.as("service-manager")
			.get("/api/tasks?view=all&limit=100&caseId=" + sent.body().get("caseId").asString())
			.body()
			.get("items")
			.valueStream()
			.map((task) -> task.get("type").asString())
			.sorted()
			.toList();
	}

}
