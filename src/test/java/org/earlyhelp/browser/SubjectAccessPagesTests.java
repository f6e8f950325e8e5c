package org.earlyhelp.browser;

import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Answering somebody who asks to see a record, by the pages for it. */
@BrowserTest
class SubjectAccessPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void recordsDecidesAndMakesThePack(int width, boolean script) {
		Journeys.Story story = this.journeys.anAssessedCase();
		String reference = story.contact().get("reference").asString();
		String child = "Kofi " + story.surname();
		try (Visit visit = this.visits.by("records-officer", width, script)) {
			visit.open("/").follow("Requests to see records").look("subject-access");
			visit.follow("Record a request").look("subject-access-find");
			visit.open("/subject-access-requests/new?reference=" + reference).press("Record the request");
			visit.look("subject-access-record-refused");
			visit.tick("personId", story.person("Kofi")).tick("requester", "SELF");
			visit.date("receivedOn", this.journeys.today());
			visit.press("Record the request").look("subject-access-request");
			assertThat(visit.text()).contains(child, "Nothing is read until it is known who asks");
			visit.follow("Change the identity check or say that it is complex").look("subject-access-clock");
			visit.date("identityConfirmedOn", this.journeys.today());
			visit.press("Save");
			visit.press("Put together what is held").look("subject-access-items");
			assertThat(visit.text()).contains("Look at it", "Names somebody else of the family",
					"Proposed: release in full");
			visit.press("Decide").look("subject-access-items-refused");
			String request = visit.path().replace("/items", "");
			visit.open(request).press("Make the pack").look("subject-access-undecided");
			assertThat(visit.text()).contains("Nobody has decided about");
			visit.follow("Log whom else you asked").look("subject-access-consult");
			visit.type("whom", "The father");
			visit.date("askedOn", this.journeys.today());
			visit.press("Save");
			visit.follow("Close without a pack").look("subject-access-close");
			visit.type("reason", "They withdrew it.").press("Close the request").look("subject-access-closed");
			assertThat(visit.text()).contains("They withdrew it.", "The father");
		}
		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/subject-access-requests?state=CLOSED").look("subject-access-of-manager");
			assertThat(visit.text()).doesNotContain(story.surname());
		}
	}

}
