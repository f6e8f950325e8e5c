package org.earlyhelp.browser;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Holding records, and erasing them, by the pages for it. */
@BrowserTest
class ErasurePagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void holdsReleasesAsksErasesAndProves(int width, boolean script) {
		Journeys.Story story = this.journeys.aClosedCase();
		String reference = story.theCase().get("reference").asString();
		String entry = this.api.as("auditor")
			.get("/api/audit/events?action=CASE_OPENED&caseId=" + story.caseId())
			.body()
			.at("/items/0/id")
			.asString();
		String erasure;
		try (Visit visit = this.visits.by("records-officer", width, script)) {
			visit.open("/").follow("Erasures and holds").look("erasures");
			visit.follow("Records held from erasure").look("erasure-holds");
			visit.follow("Hold records").press("Hold").look("place-hold-refused");
			visit.type("reference", reference).tick("reason", "COMPLAINT").type("authority", "C-2026-31").press("Hold");
			visit.look("erasure-hold");
			visit.open("/erasures/holds").look("erasure-holds-standing");
			assertThat(visit.text()).contains(reference, "C-2026-31");
			visit.open("/erasures/new")
				.type("reference", reference)
				.tick("basis", "COURT_ORDER")
				.type("authority", "CH-2026-31")
				.press("Ask");
			visit.look("ask-erasure-refused");
			assertThat(visit.text()).contains("held under C-2026-31");
			visit.open("/erasures/holds").follow(reference);
			visit.type("because", "The complaint was answered.")
				.press("Release the hold")
				.look("erasure-hold-released");
			visit.open("/erasures/new").look("ask-erasure");
			visit.type("reference", reference)
				.tick("basis", "COURT_ORDER")
				.type("authority", "CH-2026-31")
				.press("Ask");
			visit.look("erasure-asked");
			assertThat(visit.text()).contains("A second person has to decide", "What would be erased");
			erasure = visit.path();
		}
		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/erasures").follow(reference).press("Decide").look("erasure-to-decide-refused");
			visit.tick("decision", "ERASE").press("Decide").look("erasure-certificate");
			assertThat(visit.path()).isEqualTo(erasure);
			assertThat(visit.text()).contains("Certificate of erasure", reference, "CH-2026-31");
		}
		try (Visit visit = this.visits.by("auditor", width, script)) {
			visit.open("/ledger/entries/" + entry).look("ledger-entry-erased");
			assertThat(visit.text()).contains("Erased on", "under COURT_ORDER: CH-2026-31", "gives the signed root")
				.doesNotContain(story.surname());
		}
	}

}
