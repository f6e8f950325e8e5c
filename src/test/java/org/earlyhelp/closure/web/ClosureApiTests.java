package org.earlyhelp.closure.web;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R11.1 to R11.5 over HTTP; R11.3, an open step-up, comes with step-ups. */
@ServiceTest
class ClosureApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void closesAsMetOnlyWhatIsMet() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> closure = this.journeys.theClosure(story);
		List<String> outcomes = story.outcomes();
		closure.put("outcomes", List.of(Map.of("id", outcomes.get(0), "result", "MET"),
				Map.of("id", outcomes.get(1), "result", "PARTLY"), Map.of("id", outcomes.get(2), "result", "MET")));

		Api.Answer partly = propose(Journeys.HEALTH, story, closure);
		assertThat(partly.status()).isEqualTo(409);
		assertThat(partly.body().get("key").asString()).isEqualTo("closure.outcomes-not-met");
		assertThat(story.state()).isEqualTo("ACTIVE");

		closure.put("outcomes",
				List.of(Map.of("id", outcomes.get(0), "result", "MET"),
						Map.of("id", outcomes.get(1), "result", "NO_LONGER_RELEVANT"),
						Map.of("id", outcomes.get(2), "result", "MET")));
		assertThat(propose(Journeys.HEALTH, story, closure).status()).isEqualTo(201);
		assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");
	}

	@Test
	void asksForAResultOfEachOutcome() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> closure = this.journeys.theClosure(story);
		closure.put("outcomes", List.of(Map.of("id", story.outcomes().get(0), "result", "MET")));

		Api.Answer answer = propose(Journeys.HEALTH, story, closure);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("closure.outcomes-without-result");
		assertThat(answer.body().get("detail").asString()).contains("Abena feels well most days")
			.doesNotContain("Kofi joins two words");
	}

	@Test
	void namesEachActionThatIsStillOpen() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> closure = this.journeys.theClosure(story);
		closure.put("actions", List.of(Map.of("id", story.actions().get(1), "status", "DONE")));

		Api.Answer open = propose(Journeys.HEALTH, story, closure);
		assertThat(open.status()).isEqualTo(409);
		assertThat(open.body().get("key").asString()).isEqualTo("closure.actions-open");
		assertThat(open.body().get("detail").asString()).contains("Language group", "Debt advice")
			.doesNotContain("See the GP");

		closure.put("actions",
				List.of(Map.of("id", story.actions().get(0), "status", "HANDED_OVER", "handedTo", "The nursery"),
						Map.of("id", story.actions().get(1), "status", "DONE"),
						Map.of("id", story.actions().get(2), "status", "CANCELLED", "note", "No longer wanted.")));
		assertThat(propose(Journeys.HEALTH, story, closure).status()).isEqualTo(201);
	}

	@Test
	void namesEveryWrongFieldBeforeTheState() {
		Journeys.Story story = this.journeys.aClosedCase();
		Journeys.Story other = this.journeys.anActiveCase();
		Map<String, Object> closure = this.journeys.theClosure(story);
		closure.remove("exitPlan");
		closure.put("outcomes", List.of(Map.of("id", other.outcomes().get(0), "result", "MET")));
		closure.put("actions", List.of(Map.of("id", story.actions().get(0), "status", "IN_PROGRESS"),
				Map.of("id", story.actions().get(1), "status", "HANDED_OVER")));
		closure.put("childViews", List.of(Map.of("personId", other.person("Kofi"), "words", "No.")));

		Api.Answer answer = propose(Journeys.HEALTH, story, closure);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("exitPlan",
				"outcomes[0].id", "actions[0].status", "actions[1].handedTo", "childViews");
		assertThat(propose(Journeys.HEALTH, story, this.journeys.theClosure(story)).status()).isEqualTo(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONSENT_WITHDRAWN", "DISENGAGED" })
	void considersTheRiskAndAsksAManagerWhereTheFamilyGoes(String reason) {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> closure = this.journeys.theClosure(story);
		closure.put("reason", reason);
		Api.Answer unconsidered = propose(Journeys.HEALTH, story, closure);
		assertThat(unconsidered.status()).isEqualTo(400);
		assertThat(unconsidered.body().get("errors").findValuesAsString("field")).containsExactly("riskConsideration");

		closure.put("riskConsideration", "The nursery sees Kofi each day and knows whom to call.");
		assertThat(propose(Journeys.HEALTH, story, closure).status()).isEqualTo(201);

		Map<String, Object> yes = Map.of("approved", true, "comment", "Considered.");
		Api.Answer adviser = story.tries("taf-adviser", "sign-off-closure", yes);
		assertThat(adviser.status()).isEqualTo(409);
		assertThat(adviser.body().get("key").asString()).isEqualTo("closure.manager-must-sign-off");
		story.does("team-manager", "sign-off-closure", yes);
		assertThat(story.theCase().get("closureReason").asString()).isEqualTo(reason);
	}

	@Test
	void phasesHelpOutForAFamilyThatStoppedComing() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> closure = this.journeys.theClosure(story);
		closure.put("riskConsideration", "The nursery sees Kofi each day.");
		closure.remove("exitPlan");
		closure.put("reason", "DISENGAGED");

		Api.Answer switchedOff = propose(Journeys.HEALTH, story, closure);

		assertThat(switchedOff.status()).isEqualTo(400);
		assertThat(switchedOff.body().get("errors").findValuesAsString("field")).containsExactly("exitPlan");
		closure.put("reason", "CONSENT_WITHDRAWN");
		assertThat(propose(Journeys.HEALTH, story, closure).status()).isEqualTo(201);
	}

	@Test
	void letsNobodySignOffTheirOwnProposal() {
		Journeys.Story story = this.journeys.anActiveCase();
		assertThat(propose("taf-adviser", story, this.journeys.theClosure(story)).status()).isEqualTo(201);

		Api.Answer own = story.tries("taf-adviser", "sign-off-closure", Map.of("approved", true, "comment", "Mine."));

		assertThat(own.status()).isEqualTo(409);
		assertThat(own.body().get("key").asString()).isEqualTo("closure.own");
	}

	@Test
	void goesOnWhereItWasNotSignedOff() {
		Journeys.Story story = this.journeys.aCaseProposedToClose();

		story.does("taf-adviser", "sign-off-closure", Map.of("approved", false, "comment", "Ring the nursery first."));

		assertThat(story.state()).isEqualTo("ACTIVE");
		assertThat(story.waits("review-plan")).isTrue();
		assertThat(propose(Journeys.HEALTH, story, this.journeys.theClosure(story)).status()).isEqualTo(201);
	}

	@Test
	void refusesReasonsThatFollowFromOtherStepsAndPeopleWithoutTheRight() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> closure = this.journeys.theClosure(story);

		assertThat(propose("practitioner-school", story, closure).status()).isEqualTo(404);
		assertThat(propose("screener", story, closure).status()).isEqualTo(403);
		assertThat(
				this.api.as(Journeys.HEALTH).with("If-Match", "\"999\"").post(story.path("/closure"), closure).status())
			.isEqualTo(412);
		closure.put("reason", "CONSENT_REFUSED");
		Api.Answer answer = propose(Journeys.HEALTH, story, closure);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("key"))
			.containsExactly("closure.reason-not-proposed");
	}

	private Api.Answer propose(String username, Journeys.Story story, Map<String, ?> closure) {
		return this.api.as(username).post(story.path("/closure"), closure);
	}

}
