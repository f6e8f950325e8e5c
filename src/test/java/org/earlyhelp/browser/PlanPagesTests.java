package org.earlyhelp.browser;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The meeting, the family's copy and the actions, by their pages. */
@BrowserTest
class PlanPagesTests {

	private static final String LEAD = Journeys.HEALTH;

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void holdsAMeetingAndMakesItsPlan(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String task = "/tasks/" + story.task("hold-taf-meeting");

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open(task).look("hold-taf-meeting");
			visit.follow("Who was there").look("meeting-people");
			assertThat(visit.page().locator("[name='attendees[0].name']").inputValue())
				.isEqualTo("Abena " + story.surname());
			visit.press("Save and continue").look("meeting-people-refused");
			assertThat(visit.main().innerText()).contains("Say whether they took part");
			tookPart(visit);
			visit.press("Save and continue").look("meeting-outcomes");

			visit.press("Save and continue").look("meeting-outcomes-refused");
			assertThat(visit.main().innerText()).contains("Write what should be different, or remove this outcome");
			for (int row = 0; row < 3; row++) {
				visit.type("outcomes[" + row + "].headline", "Things go better " + row);
			}
			action(visit, "outcomes[0].actions[0]", "Language group", "practitioner-nursery");
			visit.press("Add an action to");
			visit.type("outcomes[0].actions[1].text", "Ring the debt line")
				.date("outcomes[0].actions[1].due", this.journeys.aWeekdayAfter(20));
			visit.page().locator("input[name='outcomes[0].actions[1].owner']").fill("Citizens Advice");
			action(visit, "outcomes[1].actions[0]", "See the GP", story.person("Abena"));
			visit.press("Save and continue").look("meeting-itself");
			visit.date("heldOn", this.journeys.today())
				.type("contingency", "The adviser is called the same day.")
				.tick("familyAgrees", "true");
			visit.press("Save and continue").look("meeting-check");

			visit.press("Record the meeting and its plan").look("meeting-check-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			visit.follow("Add an action to this outcome").look("meeting-outcome-without-action");
			assertThat(visit.path()).contains("/outcomes");
			assertThat(visit.page().locator("#outcomes-2-actions").innerText())
				.contains("Add an action to this outcome");
			action(visit, "outcomes[2].actions[0]", "Debt advice", LEAD);
			visit.press("Save and continue").press("Save and continue").press("Record the meeting and its plan");
			visit.look("meeting-done");
		}
		assertThat(story.state()).isEqualTo("ACTIVE");
		assertThat(story.theCase().get("plan").get("actions").findValuesAsString("owner"))
			.contains("practitioner-nursery", "Citizens Advice", LEAD, story.person("Abena"));
	}

	/** R7.1, T15. */
	@Test
	void tellsEachRefusalAtItsField() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Object> meeting = this.journeys.theMeeting(story);
		meeting.put("outcomes", List.of(((List<?>) meeting.get("outcomes")).get(0)));
		meeting.put("heldOn", this.journeys.today().plusDays(1).toString());
		String task = story.task("hold-taf-meeting");
		String seen = this.api.as(LEAD).get("/api/tasks/" + task).header("ETag");
		assertThat(this.api.as(LEAD).with("If-Match", seen).put("/api/tasks/" + task + "/draft", meeting).status())
			.isEqualTo(200);

		try (Visit visit = this.visits.onPhone(LEAD)) {
			visit.open("/tasks/" + task + "/check").press("Record the meeting and its plan");
			visit.look("meeting-check-in-future")
				.follow("The meeting cannot lie in the future")
				.look("meeting-in-future");
			visit.date("heldOn", this.journeys.today()).date("nextReviewOn", this.journeys.aWeekdayAfter(200));
			visit.press("Save and continue").press("Record the meeting and its plan");
			visit.follow("The review cannot be on").look("meeting-review-too-late");
			visit.date("nextReviewOn", this.journeys.aWeekdayAfter(20));
			visit.press("Save and continue").press("Record the meeting and its plan");
			visit.follow("Each need has an outcome").look("meeting-need-without-outcome");
			assertThat(visit.page().locator("#outcomes").innerText()).contains("Add one for: ", "3.2 Adult");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void sendsEachOfTheFamilyACopy(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String task = "/tasks/" + story.task("send-family-copy");

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open(task).look("send-family-copy");
			assertThat(visit.main().innerText()).contains("Send Abena " + story.surname() + " a copy",
					"No copy for Kofi");
			visit.page().locator("[name='recipients[0].personId']").uncheck();
			visit.press("Record that it was sent").look("send-family-copy-refused");
			assertThat(visit.main().innerText()).contains("Choose who gets a copy", "Choose how they get it",
					"Give the day on which it was sent or given");
			visit.follow("Choose who gets a copy").tick("recipients[0].personId", story.person("Abena"));
			visit.tick("method", "IN_PERSON").date("sentOn", this.journeys.today());
			visit.press("Record that it was sent");
			visit.look("family-copy-sent");
		}
		assertThat(this.api.as(LEAD).get(story.path("/copies")).body().get("total").asInt()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void saysHowAnActionGoes(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String action = "/cases/" + story.caseId() + "/actions/";

		try (Visit visit = this.visits.by("practitioner-nursery", width, script)) {
			visit.open(action + story.actions().get(0)).look("update-action");
			visit.tick("status", "IN_PROGRESS").type("note", "He came twice.").press("Save");
			assertThat(visit.text()).contains("Saved how the action goes.");
			visit.open(action + story.actions().get(0));
			assertThat(visit.page().locator("[name=note]").inputValue()).isEqualTo("He came twice.");
			visit.expecting(403).open(action + story.actions().get(2)).look("update-action-not-mine");
		}
	}

	private void tookPart(Visit visit) {
		int people = visit.page().locator("[name$='.attended'][value=true]").count();
		for (int row = 0; row < people; row++) {
			visit.tick("attendees[" + row + "].attended", "true");
		}
		visit.press("Add somebody");
		visit.type("attendees[" + people + "].name", "Nadia Rahman")
			.type("attendees[" + people + "].agency", "Nursery")
			.tick("attendees[" + people + "].attended", "true");
	}

	private void action(Visit visit, String row, String text, String owner) {
		visit.type(row + ".text", text)
			.select(row + ".owner", owner)
			.date(row + ".due", this.journeys.aWeekdayAfter(20));
	}

}
