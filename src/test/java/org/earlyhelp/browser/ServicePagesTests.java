package org.earlyhelp.browser;

import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ServicePagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void asksAServiceAndRecordsWhatCameOfIt(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/services").look("case-services-empty");
			visit.press("Ask a service for help").look("ask-for-service");
			visit.press("Send").look("ask-for-service-refused");
			assertThat(visit.main().innerText()).contains("Choose a service", "Write what the family needs from them");
			visit.tick("service", "DEBT").type("need", "The arrears in a plan.").press("Send");
			visit.look("case-services");
			assertThat(visit.main().innerText()).contains("Debt and benefits advice", "Asked",
					"The arrears in a plan.");
			visit.follow("Record what came of it").look("move-service-request");
			visit.press("Record it").look("move-service-request-refused");
			assertThat(visit.main().innerText()).contains("Choose where it stands now", "Give the day");
			visit.tick("state", "WAITING").date("on", this.journeys.today()).press("Record it");
			assertThat(visit.main().innerText()).contains("They will help later");
		}
	}

}
