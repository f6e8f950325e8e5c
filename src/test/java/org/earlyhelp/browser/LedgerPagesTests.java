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

}
