package org.earlyhelp.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.FilePayload;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class CaseNotesAndDocumentsPagesTests {

	private static final byte[] DRAWING = java.util.Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void writesDownAVisit(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String notes = "/cases/" + story.caseId() + "/notes";

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open(notes).look("case-notes-empty");
			assertThat(visit.text()).contains("Nothing has been written about this case yet.");

			visit.press("Add a note").look("case-note");
			visit.press("Save the note").look("case-note-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains("Choose what it was", "Write what happened");

			visit.tick("kind", "VISIT")
				.tick("personIds", story.person("Kofi"))
				.tick("seen", "true")
				.tick("seenAlone", "false")
				.type("text", "Kofi showed me his cars. Abena slept better.\nThe bailiff rang on Monday.")
				.tick("significant", "true");
			visit.press("Save the note").look("case-notes");

			assertThat(visit.path()).isEqualTo(notes);
			assertThat(visit.text()).contains("The note has been saved", "Visit,", "Kofi showed me his cars",
					"Significant", "Seen.", "No child was seen alone.");
		}
	}

	@Test
	void keepsTheFilterInTheAddressAndLeafsThroughMany() {
		Journeys.Story story = this.journeys.anActiveCase();
		for (int i = 0; i < 27; i++) {
			write(story, Journeys.HEALTH, (i == 0) ? "CALL" : "DISCUSSION", "Number " + i);
		}

		try (Visit visit = this.visits.onPhone(Journeys.HEALTH)) {
			visit.open("/cases/" + story.caseId() + "/notes").look("case-notes-many");
			visit.follow("Earlier").look("case-notes-earlier");
			assertThat(visit.text()).contains("Number 1");
			visit.follow("Visits");
			assertThat(visit.text()).contains("There is no note of this kind");
			visit.follow("Calls");
			assertThat(visit.path()).endsWith("/notes?kind=CALL");
			assertThat(visit.text()).contains("1 note").contains("Number 0").doesNotContain("Number 1");
		}
	}

	@Test
	void hidesSupervisionFromPractitioners() {
		Journeys.Story story = this.journeys.anActiveCase();
		write(story, "team-manager", "SUPERVISION", "Keep weekly visits until the arrears are settled.");
		String notes = "/cases/" + story.caseId() + "/notes";

		try (Visit visit = this.visits.by(Journeys.HEALTH)) {
			assertThat(visit.open(notes).text()).doesNotContain("weekly visits").doesNotContain("Supervision");
			assertThat(visit.open(notes + "?kind=SUPERVISION").text()).doesNotContain("weekly visits");
			assertThat(visit.open(notes + "/new").text()).doesNotContain("Supervision");
		}
		try (Visit visit = this.visits.by("team-manager")) {
			assertThat(visit.open(notes).look("case-notes-manager").text()).contains("weekly visits", "Managers only");
			assertThat(visit.open(notes + "/new").look("case-note-manager").text()).contains("Supervision");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "notes", "notes/new", "documents", "documents/new", "agreement" })
	void isNotThereForWhoeverMayNotSeeTheCase(String part) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by("practitioner-police")) {
			visit.expecting(404);
			assertThat(visit.answer("/cases/" + story.caseId() + "/" + part).status()).isEqualTo(404);
			assertThat(visit.text()).doesNotContain(story.surname());
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void addsADocument(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String documents = "/cases/" + story.caseId() + "/documents";

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open(documents).look("case-documents-empty");
			visit.press("Add a document").look("case-document");
			visit.type("date.day", "31").type("date.month", "2").type("date.year", "2026");
			visit.press("Add the document").look("case-document-refused");
			assertThat(visit.main().innerText()).contains("Choose the file to add", "Choose what it is", "real date");

			visit.type("date.day", "").type("date.month", "").type("date.year", "");
			choose(visit, "drawing.png", "this is no picture".getBytes(StandardCharsets.UTF_8));
			visit.tick("kind", "CHILD_WORK").tick("about", story.person("Kofi"));
			visit.press("Add the document").look("case-document-not-accepted");
			assertThat(visit.page().locator("#file-error").innerText()).contains("Add a pdf, docx, odt, png or jpeg");
			assertThat(visit.page().locator("[name=kind][value=CHILD_WORK]").isChecked()).isTrue();

			choose(visit, "drawing.png", DRAWING);
			visit.press("Add the document").look("case-documents");
			assertThat(visit.path()).isEqualTo(documents);
			assertThat(visit.text()).contains("The document has been added", "drawing.png", "Kofi " + story.surname());

			var answer = visit.page()
				.request()
				.get(visit.page().locator("main a[href*='/documents/']").last().evaluate("(a) => a.href").toString());
			assertThat(answer.body()).isEqualTo(DRAWING);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void tellsWhoAgreedToWhat(int width, boolean script) {
		Journeys.Story before = this.journeys.aCaseAwaitingConsent();
		Journeys.Story agreed = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + before.caseId() + "/agreement").look("case-agreement-empty");
			assertThat(visit.text()).contains("Nobody has been asked yet.");
			visit.open("/cases/" + agreed.caseId() + "/agreement").look("case-agreement");
			assertThat(visit.text()).contains("In writing", "Health trust, Nursery", "2026-01", "Being assessed")
				.doesNotContain("STORE_ON_SYSTEM");
		}
	}

	private static void choose(Visit visit, String name, byte[] content) {
		visit.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", content));
	}

	private void write(Journeys.Story story, String by, String kind, String text) {
		Api.Answer answer = this.api.as(by)
			.post(story.path("/notes"),
					Map.of("kind", kind, "when", "2026-01-05T10:00:00Z", "personIds", List.of(), "text", text));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

}
