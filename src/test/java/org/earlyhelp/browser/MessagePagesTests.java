package org.earlyhelp.browser;

import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class MessagePagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void tellsWhatIsNewUntilItIsRead(int width, boolean script) {
		Journeys.Story story = this.journeys.aContact();
		this.api.as("front-door-manager")
			.post("/api/tasks/" + story.task("screen-contact") + "/assign",
					Map.of("assignee", "screener", "reason", "You know the family."));

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/");
			assertThat(visit.page().locator(".app-header__messages").innerText()).contains("new");
			visit.follow("Messages").look("messages");
			assertThat(visit.main().innerText()).contains("Screen contact was given to you", "New")
				.doesNotContain(story.surname());
			visit.press("I have read them").look("messages-read");
			assertThat(visit.page().locator(".app-header__messages").innerText()).isEqualTo("Messages");
			visit.follow("The demonstration’s mailbox").look("mailbox");
		}
		try (Visit visit = this.visits.by("analyst", width, script)) {
			visit.open("/messages").look("messages-none");
			assertThat(visit.main().innerText()).contains("You have not been told anything yet.");
		}
	}

}
