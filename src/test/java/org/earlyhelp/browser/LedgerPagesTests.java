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
			visit.openFilter().type("reference", this.reference).type("action", "CASE_OPENED").press("Apply filters");
			visit.look("ledger");
			assertThat(visit.path()).contains("reference=" + this.reference);
			assertThat(visit.main().innerText()).contains("1 entry", "Newest checkpoint");
			visit.follow("opened the case").look("ledger-entry");
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
