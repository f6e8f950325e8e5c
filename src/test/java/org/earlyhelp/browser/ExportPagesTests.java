package org.earlyhelp.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ExportPagesTests {

	@Autowired
	private Visits visits;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void saysWhatEachFileIs(int width, boolean script) {
		try (Visit visit = this.visits.by("analyst", width, script)) {
			visit.open("/").follow("Files for others: Annex A, safeguarding data set").look("exports");
			visit.press("Make the file").look("exports-refused");
			assertThat(visit.main().innerText()).contains("Choose a file");
		}
	}

}
