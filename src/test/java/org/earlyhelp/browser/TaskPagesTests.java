package org.earlyhelp.browser;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class TaskPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void doesAPieceOfWorkFromTakingItToItsEnd(int width, boolean script) {
		String task = feedbackToGive();

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks/" + task).look("task-to-take");
			assertThat(visit.text()).contains("Nobody has taken this yet.");
			visit.press("Take this task").look("give-feedback");
			visit.press("Send feedback").look("give-feedback-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains("Choose how you told the referrer",
					"Write what you told the referrer");

			visit.tick("method", "PHONE").type("text", "A TAF starts; the health visitor hears by Friday.");
			visit.press("Send feedback").look("done");

			assertThat(visit.heading()).isEqualTo("Done: Give feedback to the referrer");
		}
	}

	@Test
	void keepsWhatIsTypedWhileItIsTyped() {
		String task = feedbackToGive();
		this.api.as("screener").post("/api/tasks/" + task + "/claim", "");

		try (Visit visit = this.visits.by("screener")) {
			visit.open("/tasks/" + task).type("text", "Half a sentence");
			visit.page().getByText("Saved at").waitFor();
			visit.open("/tasks/" + task);
			assertThat(visit.page().locator("[name=text]").inputValue()).isEqualTo("Half a sentence");
			visit.tick("method", "PHONE").press("Send feedback");
			assertThat(visit.heading()).isEqualTo("Done: Give feedback to the referrer");
		}
	}

	private String feedbackToGive() {
		return this.journeys.aCaseToAllocate().task("give-feedback");
	}

}
