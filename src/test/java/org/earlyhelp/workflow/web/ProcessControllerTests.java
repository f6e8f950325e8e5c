package org.earlyhelp.workflow.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ProcessControllerTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void tellsWhereACaseIsAndHowItCameThere() {
		var story = this.journeys.aCaseInAssessment();

		Answer answer = this.api.as("taf-adviser").get(story.path("/process"));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("definition").asString()).isEqualTo("EarlyHelpCase");
		assertThat(answer.body().get("version").asInt()).isOne();
		assertThat(answer.body().get("sequenceFlowsTaken").valueStream().map(JsonNode::asString))
			.startsWith("Flow_CaseToHelp", "Flow_HelpToAllocation")
			.contains("Flow_AssessorAllocated", "Flow_FamilyTakesPart")
			.doesNotContain("Flow_FamilySaidNo");
		Map<String, JsonNode> steps = steps(answer);
		JsonNode allocation = steps.get("UserTask_AllocateAssessor");
		assertThat(allocation.get("name").asString()).isEqualTo("Allocate assessor");
		assertThat(allocation.get("state").asString()).isEqualTo("COMPLETED");
		assertThat(allocation.get("actor").asString()).isEqualTo("taf-adviser");
		assertThat(allocation.get("endedAt").asString()).endsWith("Z");
		assertThat(steps.get("UserTask_RecordConsent").get("actor").asString()).isEqualTo(Journeys.HEALTH);
		JsonNode assessment = steps.get("UserTask_CompleteAssessment");
		assertThat(assessment.get("state").asString()).isEqualTo("ACTIVE");
		assertThat(assessment.has("endedAt")).isFalse();
		assertThat(assessment.has("actor")).isFalse();
	}

	@Test
	void tellsWhatBecameOfAContact() {
		var story = this.journeys.aCaseToAllocate();

		Answer answer = this.api.as("screener").get("/api/contacts/" + story.contactId() + "/process");

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("definition").asString()).isEqualTo("FrontDoor");
		Map<String, JsonNode> steps = steps(answer);
		assertThat(steps.get("UserTask_ScreenContact").get("actor").asString()).isEqualTo("screener");
		assertThat(steps.get("UserTask_DecideContact").get("actor").asString()).isEqualTo("front-door-manager");
		assertThat(steps.get("UserTask_GiveFeedback").get("state").asString()).isEqualTo("ACTIVE");
		assertThat(steps).containsKeys("ServiceTask_OpenCase", "EndEvent_CaseOpened");
	}

	@Test
	void saysOfWorkThatTheCaseWentOnWithout() {
		var story = this.journeys.aClosedCase();

		Map<String, JsonNode> steps = steps(this.api.as("taf-adviser").get(story.path("/process")));

		assertThat(steps.get("UserTask_ReviewPlan").get("state").asString()).isEqualTo("CANCELED");
		assertThat(steps.get("UserTask_ReviewPlan").has("actor")).isFalse();
		assertThat(steps.get("UserTask_SignOffClosure").get("actor").asString()).isEqualTo("taf-adviser");
	}

	@Test
	void hidesWhatTheCallerMayNotSeeAsIfItWereNotThere() {
		var story = this.journeys.aCaseInAssessment();

		for (String user : new String[] { "practitioner-police", "admin" }) {
			Answer hidden = this.api.as(user).get(story.path("/process"));
			Answer missing = this.api.as(user).get("/api/cases/" + UUID.randomUUID() + "/process");
			assertThat(hidden.status()).as(user).isEqualTo(404);
			assertThat(missing.status()).as(user).isEqualTo(404);
			assertThat(hidden.body().get("key")).as(user).isEqualTo(missing.body().get("key"));
			assertThat(this.api.as(user).get("/api/contacts/" + story.contactId() + "/process").status()).as(user)
				.isEqualTo(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases/%s/process", "/api/contacts/%s/process" })
	void tellsMissingFromMalformed(String path) {
		assertThat(this.api.as("screener").get(path.formatted(UUID.randomUUID())).status()).isEqualTo(404);
		assertThat(this.api.as("screener").get(path.formatted("1")).status()).isEqualTo(400);
		assertThat(this.api.anonymously().get(path.formatted(UUID.randomUUID())).status()).isEqualTo(401);
	}

	/** The last of each. */
	private static Map<String, JsonNode> steps(Answer answer) {
		var steps = new HashMap<String, JsonNode>();
		answer.body().get("activities").forEach((step) -> steps.put(step.get("id").asString(), step));
		return steps;
	}

}
