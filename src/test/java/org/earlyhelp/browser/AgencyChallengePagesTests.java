package org.earlyhelp.browser;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Challenging an agency that starts no teams, by its pages. */
@BrowserTest
class AgencyChallengePagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true, HOSPITAL_TRUST", "375, false, MIDWIFERY" })
	void challengesIsAnsweredAndLooksAgain(int width, boolean script, String agency) {
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/").follow("Challenges to agencies").look("agency-challenges");
			visit.press("Challenge an agency").look("challenge-agency");
			visit.press("Send the challenge").look("challenge-agency-refused");
			assertThat(visit.main().innerText()).contains("Choose the agency", "Give the first day",
					"Write what you ask");
			visit.select("agency", agency)
				.date("from", this.journeys.today().minusMonths(3))
				.date("to", this.journeys.today())
				.type("reason", "Two teams in a quarter. What keeps you from more?")
				.press("Send the challenge");
			visit.look("agency-challenge");
			assertThat(visit.text()).contains("Waits for the agency", "Stage 1 of 4", "the agency by phone");
			visit.press("Ask at the next stage").look("take-challenge-further");
			visit.press("Ask at the next stage").look("take-challenge-further-refused");
			visit.type("reason", "We rang twice.").press("Ask at the next stage");
			assertThat(visit.text()).contains("Stage 2 of 4");
			String challenge = visit.path();
			visit.open("/tasks?view=available&type=answer-agency-challenge").look("agency-challenge-tasks");
			visit.open(task("answer-agency-challenge", challenge)).look("answer-agency-challenge-to-take");
			visit.press("Take this task").look("answer-agency-challenge");
			visit.press("Send the answer").look("answer-agency-challenge-refused");
			visit.tick("answer", "WILL_START")
				.type("text", "Each ward has somebody who can.")
				.type("answeredFor", "Dr Ahmed, medical director")
				.press("Send the answer");
			assertThat(visit.heading()).startsWith("Done");
			visit.open(task("follow-agency-challenge", challenge));
			visit.look("follow-agency-challenge");
			visit.press("Record what you found").look("follow-agency-challenge-refused");
			visit.tick("result", "SETTLED").type("text", "Four since.").press("Record what you found");
			assertThat(visit.heading()).startsWith("Done");
			visit.open(challenge).look("agency-challenge-settled");
			assertThat(visit.text()).contains("Settled", "Dr Ahmed", "Four since.");
		}
	}

	private String task(String type, String challenge) {
		return "/tasks/" + this.api.as("taf-adviser")
			.get("/api/tasks?view=all&limit=100&type=" + type)
			.body()
			.get("items")
			.valueStream()
			.filter((task) -> challenge.endsWith(task.at("/subject/id").asString()))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
	}

}
