package org.earlyhelp.browser;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Asking social care in, deciding it and challenging it, by their pages. */
@BrowserTest
class StepUpPagesTests {

	private static final String LEAD = Journeys.HEALTH;

	private static final String SOCIAL_CARE = "social-care-manager";

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void asksUrgentlyWithNothingButThat(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp;
		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/cases/" + story.caseId()).press("Step up to social care").look("request-step-up");
			visit.press("Send to social care").look("request-step-up-refused");
			assertThat(visit.main().innerText()).contains("Choose how urgent it is");
			visit.tick("urgency", "PLANNED").press("Send to social care").look("request-step-up-planned-refused");
			assertThat(visit.main().innerText()).contains("Write why", "Write what is happening");
			visit.tick("urgency", "URGENT")
				.type("calledAt.time", "five past two")
				.type("disclosures[0].words", "Daddy hit me.")
				.press("Send to social care");
			visit.look("step-up-urgent");
			assertThat(visit.heading()).isEqualTo("Step-up to social care");
			assertThat(visit.text()).contains("Social care has been asked", "When did you phone?", ", five past two",
					"Daddy hit me.");
			stepUp = visit.path();
			visit.follow("Receipt for this step-up").look("step-up-receipt");
			assertThat(visit.text()).contains("Asked by", "Entry of the ledger");
			visit.open("/cases/" + story.caseId() + "/agreement")
				.follow("What was shared, and with whom")
				.look("shares");
			assertThat(visit.text()).contains("Hugh Adeyemi", "On which basis");
			visit.press("Write down what was shared").look("share-information");
			visit.press("Write it down").look("share-information-refused");
			assertThat(visit.main().innerText()).contains("Write what you shared", "Say whether the family knows");
			visit.type("what", "That Kofi is often late.")
				.type("toWhom", "Little Acorns Nursery")
				.type("basis", "The family agreed")
				.tick("familyInformed", "true")
				.type("why", "They see him daily.")
				.press("Write it down")
				.look("shares-written");
			assertThat(visit.text()).contains("With Little Acorns Nursery", "That Kofi is often late.");
			visit.open("/cases/" + story.caseId() + "/step-ups").look("step-ups");
			visit.open("/cases/" + story.caseId());
			assertThat(visit.page().locator(".moj-alert--error").innerText()).contains("Social care has been asked",
					"See the step-up");
		}
		try (Visit visit = this.visits.by(SOCIAL_CARE, width, script)) {
			visit.open(stepUp).look("step-up-social-care");
			visit.press("Say that social care has it").look("step-up-acknowledged");
			assertThat(visit.text()).contains("Carys Bevan");
			visit.press("Let copies tell it").look("step-up-released");
			String decide = story.task("decide-step-up");
			this.api.as(SOCIAL_CARE).post("/api/tasks/" + decide + "/claim", "");
			visit.open("/tasks/" + decide).look("decide-step-up");
			visit.press("Record the decision").look("decide-step-up-refused");
			assertThat(visit.main().innerText()).contains("Choose what you decide", "Write why");
			visit.tick("decision", "ACCEPT_S47").type("rationale", "Significant harm.").press("Record the decision");
			assertThat(visit.heading()).startsWith("Done");
			String confirm = story.task("confirm-social-care-start");
			this.api.as(SOCIAL_CARE).post("/api/tasks/" + confirm + "/claim", "");
			visit.open("/tasks/" + confirm).look("confirm-social-care-start");
			visit.press("Confirm the start").look("confirm-social-care-start-refused");
			visit.date("startedOn", this.journeys.today()).press("Confirm the start");
			assertThat(visit.heading()).startsWith("Done");
			visit.open(stepUp).press("Record a child’s outcome").look("record-step-up-outcome");
			visit.press("Record the outcome").look("record-step-up-outcome-refused");
			visit.tick("personId", story.person("Kofi"))
				.tick("status", "CP")
				.date("on", this.journeys.today())
				.press("Record the outcome");
			visit.look("step-up-over");
		}
		assertThat(story.state()).isEqualTo("CLOSED");
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void asksForMoreAdvisesAndIsChallenged(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = "/cases/" + story.caseId() + "/step-ups/" + planned(story);
		story.does(SOCIAL_CARE, "decide-step-up", Map.of("decision", "MORE_INFO", "rationale", "Who saw it?"));
		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/tasks/" + story.task("provide-more-information")).look("provide-more-information");
			visit.press("Send to social care").look("provide-more-information-refused");
			visit.type("text", "The nursery saw it.").press("Send to social care");
			assertThat(visit.heading()).startsWith("Done");
		}
		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold: try a home visit."));
		try (Visit visit = this.visits.by(LEAD, width, script)) {
			String revise = "/tasks/" + story.task("revise-plan-after-step-up");
			visit.open(revise).look("revise-plan-after-step-up");
			visit.open(revise + "/people").look("revise-plan-after-step-up-people");
			visit.open(revise + "/outcomes").look("revise-plan-after-step-up-outcomes");
			assertThat(visit.text()).contains("try a home visit");
			visit.open(revise + "/meeting").look("revise-plan-after-step-up-meeting");
			visit.open(stepUp).press("Challenge this").look("escalate-step-up");
			visit.press("Send the challenge").look("escalate-step-up-refused");
			visit.type("reason", "Nothing improves.").press("Send the challenge");
			visit.look("step-up-challenged");
		}
		String answer = story.task("answer-escalation");
		this.api.as(SOCIAL_CARE).post("/api/tasks/" + answer + "/claim", "");
		try (Visit visit = this.visits.by(SOCIAL_CARE, width, script)) {
			visit.open("/tasks/" + answer).look("answer-escalation");
			visit.press("Send the answer").look("answer-escalation-refused");
			visit.tick("outcome", "CHANGED").type("rationale", "We agree.").press("Send the answer");
			assertThat(visit.main().innerText()).contains("Choose what is decided instead");
			visit.tick("newDecision", "ACCEPT_S17").press("Send the answer");
			assertThat(visit.heading()).startsWith("Done");
			visit.open(stepUp).look("step-up-changed");
			assertThat(visit.text()).contains("Version 1", "Version 2");
		}
	}

	private String planned(Journeys.Story story) {
		Api.Answer answer = this.api.as(LEAD)
			.post(story.path("/step-ups"),
					Map.of("urgency", "PLANNED", "children", List.of(story.person("Kofi")), "reasons",
							List.of("Neglect has got worse"), "evidence", List.of("Graded Care Profile 2"),
							"familyInformed", true, "summary", "Two reviews, nothing improved."));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body().get("id").asString();
	}

}
