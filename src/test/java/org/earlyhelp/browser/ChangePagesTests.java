package org.earlyhelp.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import org.earlyhelp.Journeys;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Trying a change, proposing it, and a second person's decision. */
@BrowserTest
class ChangePagesTests {

	private static final AtomicInteger DAYS = new AtomicInteger(300);

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ThresholdTables tables;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void proposesAnotherTimescaleAndASecondPersonApproves(int width, boolean script) {
		String reference = this.journeys.aCaseAwaitingConsent().theCase().get("reference").asString();
		String proposal;

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/changes").look("changes");
			visit.follow("Try another timescale").look("try-timescale");
			visit.select("timer", "T09").type("due", "ten weeks").press("Show what would move");
			visit.look("try-timescale-refused");
			assertThat(visit.main().innerText()).contains("write a length as 20wd");
			visit.type("due", script ? "11wd" : "12wd").press("Show what would move").look("try-timescale-shown");
			assertThat(visit.main().innerText()).contains("move", "By district");
			String tried = visit.path();
			while (!visit.main().innerText().contains(reference)) {
				visit.follow("Next page");
			}
			visit.open(tried);
			visit.press("Propose to a second person").look("propose-timescale-refused");
			assertThat(visit.main().innerText()).contains("Enter the day", "Say why");
			visit.date("from", aDayFarAhead()).type("reason", "Families need a day more.");
			visit.press("Propose to a second person").look("change-proposed");
			assertThat(visit.main().innerText()).contains("Waits for a second person",
					"Another service manager than the one who proposed it decides");
			proposal = visit.path();
		}
		try (Visit visit = this.visits.by("deputy-service-manager", width, script)) {
			visit.open(proposal).look("change-to-decide");
			visit.press("Decide").look("change-to-decide-refused");
			visit.tick("decision", "APPROVE").type("comment", "Agreed.").press("Decide").look("change-decided");
			assertThat(visit.main().innerText()).contains("Approved", "Agreed.", "limit 20wd");
			visit.open("/changes").look("changes-filled");
			assertThat(visit.main().innerText()).contains("Versions of the profile", "west-cheshire 2026.1.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void triesAnotherThresholdOnWhatWasDecided(int width, boolean script, @TempDir Path files) throws IOException {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		Path table = Files.writeString(files.resolve("Threshold.dmn"),
				this.tables.inForce()
					.text()
					.replace("&gt;= 2", "&gt;= 5")
					.replace("<text>1</text>", "<text>[1..4]</text>"));
		Path wrong = Files.writeString(files.resolve("Wrong.dmn"), "not a table");

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/changes/thresholds").look("try-threshold");
			visit.page().setInputFiles("input[type=file]", wrong);
			visit.press("Show what it would have recommended").look("try-threshold-refused");
			visit.page().setInputFiles("input[type=file]", table);
			visit.press("Show what it would have recommended").look("try-threshold-shown");
			assertThat(visit.main().innerText()).contains("Referred to social care", "Workload by level",
					"Early help by one agency");
			assertThat(story.contactId()).isNotBlank();
			visit.date("from", aDayFarAhead()).type("reason", "Two needs are one agency’s.");
			visit.press("Propose to a second person").look("threshold-proposed");
			assertThat(visit.main().innerText()).contains("Threshold table", "Two needs are one agency’s.");
			visit.press("Withdraw the proposal").look("change-to-withdraw-refused");
			visit.type("reason", "The partners meet first.").press("Withdraw the proposal").look("change-withdrawn");
			assertThat(visit.main().innerText()).contains("Withdrawn", "The partners meet first.");
		}
	}

	private LocalDate aDayFarAhead() {
		return this.journeys.today().plusYears(4).plusDays(DAYS.incrementAndGet());
	}

}
