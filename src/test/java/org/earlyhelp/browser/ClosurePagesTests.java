package org.earlyhelp.browser;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** From the proposal to close to the letter, by their pages. */
@BrowserTest
class ClosurePagesTests {

	private static final String LEAD = Journeys.HEALTH;

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void closesACaseFromTheProposalToTheLetter(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/cases/" + story.caseId() + "/closure/new").look("propose-closure");
			visit.press("Propose to close").look("propose-closure-refused");
			assertThat(visit.main().innerText()).contains("Choose why this can close",
					"Choose what became of this outcome", "Choose what becomes of this action");
			visit.tick("reason", "OUTCOMES_MET");
			for (int row = 0; row < 3; row++) {
				visit.tick("outcomes[" + row + "].result", (row == 0) ? "PARTLY" : "MET")
					.tick("actions[" + row + "].status", (row == 0) ? "HANDED_OVER" : "DONE");
			}
			visit.type("childViews[0].words", "Waves bye bye.");
			visit.press("Propose to close").look("propose-closure-refused-again");
			assertThat(visit.main().innerText()).contains("Write who carries on with what, and until when",
					"Enter who takes it over");
			visit.type("exitPlan", "The nursery goes on until Christmas.")
				.type("actions[0].handedTo", "The nursery")
				.press("Propose to close");
			visit.look("propose-closure-not-met");
			assertThat(visit.main().innerText()).contains("every outcome that still matters was reached");
			visit.tick("outcomes[0].result", "MET").press("Propose to close");
			assertThat(visit.path()).isEqualTo("/cases/" + story.caseId());
		}
		assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");

		String signOff = story.task("sign-off-closure");
		this.api.as("taf-adviser").post("/api/tasks/" + signOff + "/claim", "");
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + signOff).look("sign-off-closure");
			assertThat(visit.text()).contains("Waves bye bye.", "Handed over: The nursery");
			visit.press("Record the decision").look("sign-off-closure-refused");
			visit.tick("approved", "true").type("comment", "All reached.").press("Record the decision");
			assertThat(visit.heading()).startsWith("Done");
		}
		assertThat(story.state()).isEqualTo("CLOSED");

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/tasks/" + story.task("send-closure-letter")).look("send-closure-letter");
			visit.press("Record that it was sent").look("send-closure-letter-refused");
			visit.tick("method", "POST").date("sentOn", this.journeys.today()).press("Record that it was sent");
			assertThat(visit.heading()).startsWith("Done");
		}
	}

}
