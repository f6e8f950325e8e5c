package org.earlyhelp.browser;

import com.microsoft.playwright.options.FilePayload;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class FactPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void readsAFileBeforeItIsTakenIn(int width, boolean script) {
		String surname = this.journeys.aContact().surname();

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/").follow("Import facts from partners").look("import-facts");
			visit.press("Check the file").look("import-facts-refused");
			assertThat(visit.main().innerText()).contains("Choose a file");
			choose(visit, file(Journeys.aSurname()));
			visit.press("Check the file").look("import-facts-wrong");
			assertThat(visit.main().innerText()).contains("It cannot be said whose this is");
			choose(visit, file(surname));
			visit.press("Check the file").look("import-facts-checked");
			visit.press("Take in 1 new facts");
			assertThat(visit.main().innerText()).contains("The file was taken in. New facts: 1.");
		}
	}

	private String file(String surname) {
		return """
				upn,nhs_number,first_name,last_name,date_of_birth,postcode,kind,from,to,value,source
				,,Kofi,%s,%s,CH2 3BB,SDQ,2026-02-02,2026-02-02,17,School nurse
				""".formatted(surname, this.journeys.today().minusYears(3));
	}

	private static void choose(Visit visit, String text) {
		visit.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload("facts.csv", "text/csv", text.getBytes()));
	}

}
