package org.earlyhelp.browser;

import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class CasePagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true", "1280, false", "375, false" })
	void showsACaseAtFirstSight(int width, boolean script) {
		String id = this.journeys.anActiveCase().caseId();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + id).look("case-overview");
			assertThat(visit.heading()).isEqualTo("Overview");
		}
	}

}
