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

/** A review and the adviser's answer to drift, by their pages. */
@BrowserTest
class ReviewPagesTests {

	private static final String LEAD = Journeys.HEALTH;

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void reviewsAPlanFromTheChildrenToTheDecision(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		String task = "/tasks/" + story.task("review-plan");

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open(task).look("review-plan");
			assertThat(visit.text()).contains("This is the first review.");
			visit.follow("The children").look("review-children");
			visit.press("Save and continue").look("review-children-refused");
			assertThat(visit.main().innerText()).contains("Say whether the child has been seen");
			visit.tick("seen[0].seen", "true").type("voices[0].words", "I like the group.");
			visit.press("Save and continue").look("review-outcomes");

			visit.press("Save and continue").look("review-outcomes-refused");
			assertThat(visit.main().innerText()).contains("Say where it stands now, from 1 to 10",
					"Choose how it is going");
			for (int row = 0; row < 3; row++) {
				visit.type("outcomes[" + row + "].scale", "6").tick("outcomes[" + row + "].progress", "IMPROVED");
			}
			visit.press("Save and continue").look("review-actions");
			visit.select("actions[0].status", "DONE").press("Add a new action");
			visit.look("review-new-action");
			visit.type("actions[3].text", "Story time at the library")
				.select("actions[3].outcomeId", story.outcomes().get(0))
				.select("actions[3].owner", LEAD)
				.date("actions[3].due", this.journeys.aWeekdayAfter(15));
			visit.press("Save and continue").press("Add a new need");
			visit.look("review-changes");
			visit.press("Remove New need 1").press("Save and continue").look("review-decision");
			visit.date("heldOn", this.journeys.today())
				.tick("familyContributed", "true")
				.tick("stillRightLevel", "SAME");
			visit.press("Save and continue").look("review-check");
			visit.press("Record the review").look("review-done");
		}
		assertThat(story.theCase().get("plan").get("actions").findValuesAsString("text"))
			.contains("Story time at the library");
		assertThat(story.theCase().get("plan").get("outcomes").get(0).get("scale").asInt()).isEqualTo(6);
		assertThat(this.api.as(LEAD).get(story.path("/children")).text()).contains("I like the group.");
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void asksTheAdviserWhereAPlanDrifts(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> review = this.journeys.theReview(story, 2, "WORSE");
		review.put("seen", List.of(Map.of("personId", story.person("Kofi"), "seen", false)));
		story.does(LEAD, "review-plan", review);
		String task = story.task("consult-on-drift");
		this.api.as("taf-adviser").post("/api/tasks/" + task + "/claim", "");

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/tasks/" + story.task("review-plan") + "/outcomes").look("review-after-drift");
		}
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + task).look("consult-on-drift");
			assertThat(visit.text()).contains("Nobody has seen them since the review before");
			visit.press("Record the advice").look("consult-on-drift-refused");
			visit.type("advice", "Visit at home.").type("decision", "A visit this week.");
			visit.press("Record the advice");
			assertThat(visit.heading()).startsWith("Done");
		}
	}

	@Test
	void tellsEachRefusalAtItsField() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> review = this.journeys.theReview(story, 5, "SAME");
		review.put("heldOn", this.journeys.today().plusDays(2).toString());
		review.put("actions", List.of(Map.of("text", "Play")));
		String task = story.task("review-plan");
		String seen = this.api.as(LEAD).get("/api/tasks/" + task).header("ETag");
		assertThat(this.api.as(LEAD).with("If-Match", seen).put("/api/tasks/" + task + "/draft", review).status())
			.isEqualTo(200);

		try (Visit visit = this.visits.onPhone(LEAD)) {
			visit.open("/tasks/" + task + "/check").press("Record the review");
			visit.follow("Choose the outcome that this action is for").look("review-action-refused");
			assertThat(visit.main().innerText()).containsIgnoringCase("Choose or name who does it")
				.containsIgnoringCase("Give the day by which it is done");
			visit.press("Remove this action").press("Save and continue");
			visit.open("/tasks/" + task + "/decision").look("review-in-future");
			visit.date("heldOn", this.journeys.today()).date("nextReviewOn", this.journeys.aWeekdayAfter(200));
			visit.press("Save and continue").press("Record the review");
			visit.follow("The next review cannot be on").look("review-next-too-late");
		}
	}

}
