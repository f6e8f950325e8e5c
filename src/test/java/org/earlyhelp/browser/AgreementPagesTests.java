package org.earlyhelp.browser;

import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class AgreementPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void choosesWhoMeetsTheFamily(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseToAllocate();

		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + story.task("allocate-assessor")).look("allocate-assessor-to-take");
			visit.press("Take this task").look("allocate-assessor");
			assertThat(visit.main().innerText()).contains("What we were told", "Says few words for the age",
					"Kofi " + story.surname() + ", 3 years old", "Holds");
			visit.press("Allocate").look("allocate-assessor-refused");
			assertThat(visit.main().innerText()).contains("Choose who should meet the family");

			visit.tick("assessor", Journeys.HEALTH).type("note", "She knows them from the clinic.").press("Allocate");

			assertThat(visit.heading()).isEqualTo("Done: Allocate assessor");
			assertThat(story.state()).isEqualTo("CONSENT_PENDING");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void recordsThatTheFamilyTakesPart(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		String task = story.task("record-consent");

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/tasks/" + task).look("record-consent");
			visit.press("Record what the family said").look("record-consent-nothing-said");
			assertThat(visit.main().innerText()).contains("Choose what the family said");
			visit.tick("decision", "GIVEN").date("decidedOn", this.journeys.today().plusDays(3));
			visit.press("Record what the family said").look("record-consent-refused");
			assertThat(visit.main().innerText()).contains("Write who said yes", "Choose how they said it",
					"Tick what they agree to", "Tick who may know, or that they want nobody told",
					"Write which version of the privacy notice you gave them",
					"The day on which they said so must be today or before");

			visit.type("givenBy", "Abena, the mother").tick("method", "WRITTEN").tick("scope", "ASSESSMENT");
			visit.tick("shareWith", "").type("privacyNotice", "2026-01");
			visit.date("decidedOn", this.journeys.today()).tick("agreements[0].decision", "GIVEN");
			visit.press("Record what the family said");

			assertThat(visit.heading()).isEqualTo("Done: Record the family's decision");
			assertThat(story.state()).isEqualTo("ASSESSMENT");
			String said = this.api.as(Journeys.HEALTH).get(story.path("/agreement")).text();
			assertThat(said).contains("Abena, the mother", "\"name\":\"Abena " + story.surname());
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void agreesWhoLeads(int width, boolean script) {
		Journeys.Story story = this.journeys.anAssessedCase();

		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + story.task("agree-lead-practitioner")).press("Take this task");
			visit.look("agree-lead-practitioner");
			assertThat(visit.main().innerText()).contains("holds the case until somebody accepts");
			visit.press("Record who leads").look("agree-lead-practitioner-refused");
			assertThat(visit.main().innerText()).contains("Choose who was asked to lead",
					"Say whether they agreed to lead", "Say whether the family had a say");

			visit.tick("practitioner", Journeys.HEALTH).tick("accepted", "true").tick("familyChoiceConsidered", "true");
			visit.press("Record who leads");

			assertThat(visit.heading()).isEqualTo("Done: Agree lead practitioner");
			assertThat(story.theCase().get("leadPractitioner").get("username").asString()).isEqualTo(Journeys.HEALTH);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void thinksARefusalThroughBeforeTheCaseCloses(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent()
			.does(Journeys.HEALTH, "record-consent", Map.of("decision", "REFUSED"));

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/tasks/" + story.task("consider-refusal")).look("consider-refusal");
			visit.tick("decision", "REOFFER").press("Close the case so").look("consider-refusal-refused");
			assertThat(visit.main().innerText()).contains("Tick why they said no, or write it below",
					"Write what it means for the children if nobody helps", "Choose whom you talked it through with");

			visit.page().locator("#reasonsExplored-other").fill("Last time they took my nephew");
			visit.type("riskConsideration", "Seen daily at nursery.").select("consulted", "taf-adviser");
			visit.press("Close the case so").look("consider-refusal-no-day");
			assertThat(visit.main().innerText()).contains("Give the day on which you will offer help again");
			assertThat(visit.page().locator("#reasonsExplored-other").inputValue())
				.isEqualTo("Last time they took my nephew");
			visit.date("reofferOn", this.journeys.today().plusDays(30)).press("Close the case so");

			assertThat(visit.heading()).startsWith("Done: Consider");
			assertThat(story.theCase().get("closureReason").asString()).isEqualTo("CONSENT_REFUSED");

			visit.open("/tasks/" + story.task("reoffer-help")).look("reoffer-help");
			assertThat(visit.main().innerText()).contains("Why they said no", "Last time they took my nephew");
			visit.press("Record what they said").look("reoffer-help-refused");
			assertThat(visit.main().innerText()).contains("Say whether you could offer them help again",
					"Write what they said, or why you could not ask");
			visit.tick("offered", "true").type("result", "Not now; the nursery goes on.");
			visit.press("Record what they said");
			assertThat(story.waits("reoffer-help")).isFalse();
		}
	}

}
