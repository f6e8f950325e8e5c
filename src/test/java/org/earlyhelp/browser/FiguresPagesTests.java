package org.earlyhelp.browser;

import java.util.UUID;

import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Managers look at timeliness and caseloads, and at what lies behind a number. */
@BrowserTest
class FiguresPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void goesFromANumberToTheFamiliesBehindIt(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open("/timeliness").look("timeliness");
			assertThat(visit.heading()).isEqualTo("Timeliness");
			assertThat(visit.main().innerText()).contains("At risk", "Where families wait", "Each deadline",
					"Month by month", "Agreement to assessment completed");
			visit.page().locator("a[href*='/timeliness/T10'][href*='which=started']").first().click();
			visit.look("timeliness-behind");
			assertThat(listed(visit)).contains(story.theCase().get("reference").asString());

			visit.open("/timeliness").select("period", "MONTH").select("agency", "Police").press("Show");
			visit.look("timeliness-narrowed");
			assertThat(visit.path()).contains("period=MONTH").contains("agency=Police");
			visit.open("/timeliness")
				.follow("See in a picture of the process where work waits")
				.look("timeliness-process");
			assertThat(visit.main().innerText()).contains("Family assessment", "Median days so far");
			visit.open("/timeliness?asAt-day=31&asAt-month=2&asAt-year=2026").look("timeliness-refused");
			assertThat(visit.main().innerText()).contains("Enter a day that has been");
			visit.open("/timeliness?asAt-day=1&asAt-month=1&asAt-year=2026");
			assertThat(visit.main().innerText()).contains("as things stood on");
		}
	}

	/** What all pages of the list show, from the page that is open to the last. */
	private static String listed(Visit visit) {
		StringBuilder listed = new StringBuilder(visit.main().innerText());
		while (visit.main().getByText("Next page").count() > 0) {
			visit.follow("Next page");
			listed.append(visit.main().innerText());
		}
		return listed.toString();
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void saysWhyADeadlineIsLate(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		this.database.sql("update deadline set due_at = started_at where timer = 'T10' and subject_id = :id")
			.param("id", UUID.fromString(story.caseId()))
			.update();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/deadlines").look("case-deadlines-late");
			visit.follow("Say why it is late").look("why-late");
			visit.press("Save the reason").look("why-late-refused");
			assertThat(visit.main().innerText()).contains("Choose what kept it");
			visit.tick("reason", "OTHER").press("Save the reason");
			assertThat(visit.main().innerText()).contains("Say what kept it");
			visit.type("note", "The school was closed.").press("Save the reason").look("case-deadlines-told");
			assertThat(visit.main().innerText()).contains("Something else", "The school was closed.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void showsWhoCarriesHowMuch(int width, boolean script) {
		this.journeys.anActiveCase();

		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/caseloads").look("caseloads");
			String health = visit.main()
				.locator("tr", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Health trust"))
				.first()
				.innerText();
			assertThat(health).contains("Working to the plan");
			visit.select("agency", "Health trust").press("Show");
			assertThat(visit.main().locator("table").innerText()).contains("Health trust").doesNotContain("Police");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void givesAPractitionersWorkToOthers(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String reference = story.theCase().get("reference").asString();

		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open("/caseloads/" + Journeys.HEALTH).look("reassign");
			visit.press("See what would happen").look("reassign-refused");
			visit.page().locator("input[name='cases'][value='" + story.caseId() + "']").check();
			visit.select("to", "practitioner-family-support")
				.tick("reason", "WORKLOAD")
				.date("lastDay", this.journeys.today())
				.date("familyInformedOn", this.journeys.today())
				.type("handoverNote", "The nursery rings on Mondays.")
				.press("See what would happen")
				.look("reassign-preview");
			assertThat(visit.main().innerText()).contains("Nothing has moved yet", reference, "The lead");
			visit.press("Change this");
			assertThat(visit.page().locator("input[name='cases'][value='" + story.caseId() + "']").isChecked())
				.isTrue();
			visit.press("See what would happen").press("Move it").look("reassign-moved");
			assertThat(visit.heading()).isEqualTo("1 moved");
			assertThat(story.theCase().at("/leadPractitioner/username").asString())
				.isEqualTo("practitioner-family-support");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void showsWhichCasesAreToBeTalkedThrough(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String reference = story.theCase().get("reference").asString();

		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open("/supervision").select("which", "ALL").press("Show").look("supervision");
			assertThat(visit.main().innerText()).contains("By team");
			while (!visit.main().innerText().contains(reference)) {
				visit.follow("Next page");
			}
			visit.follow(reference).look("case-supervision");
			visit.follow("Record supervision")
				.type("text", "Agreed: ring the landlord before Friday.")
				.press("Save the note");
			assertThat(visit.main().innerText()).contains("Last talked through in supervision on", "Due on");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void comparesStagesByWhatIsRecorded(int width, boolean script) {
		this.journeys.aCaseInAssessment();

		try (Visit visit = this.visits.by("analyst", width, script)) {
			visit.open("/equality").look("equality");
			assertThat(visit.main().innerText()).contains("What is recorded", "Religion or belief",
					"No place in the record", "Lead in time");
		}
	}

}
