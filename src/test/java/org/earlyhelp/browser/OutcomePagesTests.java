package org.earlyhelp.browser;

import java.nio.charset.StandardCharsets;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class OutcomePagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void showsWhatHelpCameToAndWhy(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String file = """
				upn,nhs_number,first_name,last_name,date_of_birth,postcode,kind,from,to,value,source
				,,Abena,%s,1995-07-30,CH2 3BB,WORK_SUPPORT,%s,,VOLUNTEERED,Jobcentre
				""".formatted(story.surname(), this.journeys.today().minusDays(20));
		this.api.as("service-manager")
			.upload("/api/facts/import", "facts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/outcomes").look("case-outcomes");
			assertThat(visit.main().innerText()).contains("Progress to work: met", "Jobcentre", "help towards work",
					"Result: significant and sustained: not known");
		}
		try (Visit visit = this.visits.by(Journeys.NURSERY, width, script)) {
			visit.open("/cases/" + story.caseId() + "/outcomes").look("case-outcomes-results");
			assertThat(visit.main().innerText()).contains("Progress to work: met", "It rests on what partners told.")
				.doesNotContain("Jobcentre");
		}
	}

}
