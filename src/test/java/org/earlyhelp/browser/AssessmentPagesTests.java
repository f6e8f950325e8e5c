package org.earlyhelp.browser;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class AssessmentPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void startsFromTheWordsOfTheEarlierCase(int width, boolean script) {
		Journeys.Story june = this.journeys.aClosedCase();
		String again = this.api.as(Journeys.HEALTH)
			.post("/api/cases",
					Map.of("family", Map.of("id", june.theCase().at("/family/id").asString()), "needs",
							List.of("2.3", "3.2"), "level", "PP", "source", "3B"))
			.body()
			.get("id")
			.asString();
		does("taf-adviser", "allocate-assessor", again, Map.of("assessor", Journeys.HEALTH));
		does(Journeys.HEALTH, "record-consent", again, this.journeys.theConsent());

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			String task = "/tasks/" + task(Journeys.HEALTH, "complete-assessment", again);
			visit.open(task + "/strengths-and-worries").type("worries", "He coughs at night.");
			visit.press("Save and come back later").look("assessment-of-earlier-case");
			visit.press("Start from the earlier words").look("assessment-with-earlier-words");
			assertThat(visit.text()).contains("The earlier words stand where nothing was typed yet");
			visit.open(task + "/strengths-and-worries").look("assessment-earlier-strengths");
			assertThat(visit.page().locator("textarea[name='worries']").inputValue()).isEqualTo("He coughs at night.");
			assertThat(visit.page().locator("textarea[name='strengths']").inputValue())
				.isEqualTo(this.api.as(Journeys.HEALTH)
					.get("/api/cases/" + again + "/assessment/previous")
					.body()
					.get("strengths")
					.asString());
		}
	}

	private String task(String username, String type, String episode) {
		return this.api.as(username)
			.get("/api/tasks?view=all&type=" + type + "&caseId=" + episode)
			.body()
			.at("/items/0/id")
			.asString();
	}

	private void does(String username, String type, String episode, Map<String, Object> payload) {
		String path = "/api/tasks/" + task(username, type, episode);
		this.api.as(username).post(path + "/claim");
		Api.Answer done = this.api.as(username).post(path + "/complete", payload);
		assertThat(done.status()).as(done.text()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void assessesAFamilyFromTheFirstSectionToTheEnd(int width, boolean script) {
		Journeys.Story story = twoChildrenToAssess();
		String task = story.task("complete-assessment");

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/tasks/" + task).look("assessment");
			assertThat(statuses(visit)).containsOnly("Not yet started").hasSize(6);

			visit.follow("The children").look("assessment-children");
			seeAndHearBoth(visit);
			visit.press("Save and continue").look("assessment-needs");
			assertThat(visit.heading()).isEqualTo("What the family needs");
			assertThat(visit.page().locator("select[name='needs[0].code']").inputValue()).isEqualTo("2.3");
			visit.press("Remove Need 3");
			visit.type("needs[0].baseline", "3").type("needs[1].baseline", "4");
			visit.select("needs[0].personId", story.person("Kofi")).press("Save and continue");

			visit.look("assessment-strengths");
			visit.type("strengths", "A warm bond.").type("worries", "Speech, and arrears.").press("Save and continue");
			visit.look("assessment-analysis");
			visit.type("analysis", "Debt feeds the low mood.").tick("recommendedLevel", "PP");
			visit.press("Save and continue").look("assessment-carers");
			visit.tick("youngCarers[0].answer", "NO").press("Save and continue").look("assessment-others");
			visit.select("contributions[0].agency", "Nursery").type("contributions[0].text", "Kofi loves the sand.");
			visit.press("Save and continue").look("assessment-check");

			assertThat(visit.heading()).isEqualTo("Check your answers before you send them");
			assertThat(visit.main().innerText())
				.contains("Did you see Kofi?", "I watched them play, or with their family", "Development of a child",
						"Partnership Plus", "Kofi " + story.surname(), "Kofi loves the sand.")
				.doesNotContain("OBSERVED", "personId", "2.3", story.person("Kofi"));
			visit.press("Complete the assessment").look("assessment-done");

			assertThat(visit.heading()).isEqualTo("Done: Complete assessment");
			assertThat(story.state()).isEqualTo("PLANNING");
			assertThat(story.theCase().get("needs")).hasSize(2);
		}
	}

	@Test
	void saysInTheSectionWhatAChildStillNeeds() {
		Journeys.Story story = twoChildrenToAssess();
		String task = story.task("complete-assessment");

		try (Visit visit = this.visits.onPhone(Journeys.HEALTH)) {
			visit.open("/tasks/" + task + "/children").press("Save and continue").look("assessment-children-empty");
			assertThat(visit.main().innerText()).contains("Say whether you saw this child",
					"or below why you could not hear them");
			visit.tick("children[0].seen", "false").type("children[0].voiceNotObtained", "Asleep twice.");
			visit.tick("children[1].seen", "true").type("children[1].voice.words", "I help Mum.");
			visit.press("Save and continue").look("assessment-children-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains("Write why nobody saw Ama",
					"Choose how the child told or showed you");
			visit.type("children[0].notSeenReason", "At her father’s all month.").press("Save and continue");
			assertThat(visit.main().innerText()).contains("Choose the manager who agreed that Ama");
			visit.open("/tasks/" + task).look("assessment-in-progress");
			assertThat(statuses(visit)).startsWith("In progress");

			visit.open("/tasks/" + task + "/children").select("children[0].notSeenAgreedBy", "team-manager");
			visit.select("children[1].voice.method", "TALKED").press("Save and continue");
			assertThat(visit.heading()).isEqualTo("What the family needs");
			visit.type("needs[0].baseline", "11").press("Save and continue").look("assessment-needs-refused");
			assertThat(visit.main().innerText()).contains("Give a number from 1 to 10");
			visit.open("/tasks/" + task);
			assertThat(statuses(visit)).startsWith("Completed", "In progress", "Not yet started");
			visit.open("/tasks/" + task + "/check").press("Complete the assessment").look("assessment-check-refused");
			assertThat(visit.main().innerText()).contains("Write what goes well",
					"say whether this child looks after somebody");
			visit.follow("Write what goes well");
			assertThat(visit.path()).endsWith("/strengths-and-worries#strengths");
		}
	}

	@Test
	void keepsWhatWasTypedForTheNextSignIn() {
		Journeys.Story story = twoChildrenToAssess();
		String task = story.task("complete-assessment");

		try (Visit visit = this.visits.byAnew(Journeys.HEALTH, Visits.WIDE, true)) {
			visit.open("/tasks/" + task + "/strengths-and-worries").type("strengths", "Granny comes every day.");
			visit.page().getByText("Saved at").waitFor();
		}
		try (Visit visit = this.visits.byAnew(Journeys.HEALTH, Visits.NARROW, false)) {
			visit.open("/tasks/" + task + "/strengths-and-worries");
			assertThat(visit.page().locator("[name=strengths]").inputValue()).isEqualTo("Granny comes every day.");
			visit.open("/tasks/" + task);
			assertThat(statuses(visit)).containsExactly("Not yet started", "Not yet started", "In progress",
					"Not yet started", "Not yet started", "Not yet started");
		}
	}

	private static void seeAndHearBoth(Visit visit) {
		visit.tick("children[0].seen", "true").select("children[0].voice.method", "TALKED");
		visit.type("children[0].voice.words", "I want Mum to sing again.");
		visit.tick("children[1].seen", "true").select("children[1].voice.method", "OBSERVED");
		visit.type("children[1].voice.words", "He points and smiles.");
	}

	private static List<String> statuses(Visit visit) {
		return visit.page().locator(".govuk-task-list__status").allInnerTexts().stream().map(String::strip).toList();
	}

	/** Ama is nine, Kofi three. */
	private Journeys.Story twoChildrenToAssess() {
		String surname = Journeys.aSurname();
		Map<String, Object> ama = Map.of("firstName", "Ama", "lastName", surname, "dateOfBirth",
				this.journeys.today().minusYears(9).toString(), "sex", "F", "address",
				Map.of("line1", "17 Canal Road", "postcode", "CH2 3BB"));
		Journeys.Story story = this.journeys.aContact(Map.of("children", List.of(ama, this.journeys.theChild(surname))),
				surname);
		return story.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs: Partnership Plus."))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());
	}

}
