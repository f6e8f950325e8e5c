package org.earlyhelp.browser;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor sees of the ledger. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	private Journeys.Story story;

	private String reference;

	@BeforeAll
	void aFamilyHasAPlan() {
		this.story = this.journeys.anActiveCase();
		this.reference = this.api.as("taf-adviser").get(this.story.path("")).body().get("reference").asString();
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void findsWhatWasDoneAboutAFamilyAndProvesIt(int width, boolean script) {
		try (Visit visit = this.visits.by("auditor", width, script)) {
			visit.open("/").follow("The ledger: who did and saw what");
			visit.openFilter().type("reference", "Mensah").press("Apply filters").look("ledger-refused");
			assertThat(visit.main().innerText()).contains("Must be the reference of a case or a contact");
			visit.openFilter()
				.type("reference", this.reference)
				.select("action", "CASE_OPENED")
				.type("from-day", "31")
				.type("from-month", "February")
				.type("from-year", "2020")
				.press("Apply filters")
				.look("ledger-no-such-day");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains("From: Enter a real day, such as 2 3 2026");
			assertThat(visit.page().inputValue("#from-month")).isEqualTo("February");
			visit.openFilter().type("from-day", "1").type("from-month", "2").press("Apply filters").look("ledger");
			assertThat(visit.path()).contains("reference=" + this.reference);
			visit.page().locator(".moj-filter").waitFor();
			assertThat(visit.main().innerText()).contains("1 February 2020", "Opened the case");
			assertThat(visit.main().innerText()).contains("1 entry", "Newest checkpoint");
			visit.page().locator("#list a").first().click();
			visit.look("ledger-entry");
			assertThat(visit.main().innerText()).contains("gives the signed root", "What it says");
			visit.page().goBack();
			visit.follow("Failed sign-ins");
			assertThat(visit.path()).isEqualTo("/ledger?preset=failed-sign-ins");
			visit.follow("Unusual access").look("ledger-unusual");
			assertThat(visit.main().innerText()).contains("Unusual does not mean wrong");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void tellsAChildsWholeHistory(int width, boolean script) {
		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/").follow("A child’s whole history").type("reference", "Mensah").press("Find the children");
			visit.look("children-refused");
			assertThat(visit.main().innerText()).contains("Must be the reference of a case or a contact");
			visit.type("reference", this.reference).press("Find the children").look("children");
			visit.follow("Kofi " + this.story.surname()).look("child-history");
			visit.type("asAt-day", "31").type("asAt-month", "2").press("Show").look("child-history-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains("Enter a day that has been");
			visit.type("asAt-day", "1").type("asAt-year", "2020").press("Show");
			assertThat(visit.main().innerText()).contains("as at 1 February 2020", "No entries");
			visit.page().goBack();
			visit.page().goBack();
			assertThat(visit.main().innerText()).contains("Who the child is", "What the child said", "Every entry",
					"opened the case");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void asksWhichFileOfTheLedger(int width, boolean script) {
		try (Visit visit = this.visits.by("auditor", width, script)) {
			visit.open("/ledger")
				.follow("Make a file of the ledger")
				.press("Make the file")
				.look("ledger-export-refused");
			assertThat(visit.main().innerText()).contains("Choose a format");
			visit.tick("format", "XES").type("reference", "T-1999-000001").press("Make the file");
			assertThat(visit.main().innerText()).contains("there is no case of this reference");
			visit.type("reference", this.reference);
			var file = visit.page().waitForDownload(() -> visit.press("Make the file"));
			assertThat(file.suggestedFilename()).isEqualTo("ledger.xes");
		}
	}

}
