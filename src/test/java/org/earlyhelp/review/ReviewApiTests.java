package org.earlyhelp.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R8.1 to R8.3 over HTTP. */
@ServiceTest
class ReviewApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void countsOnlyWithTheFamily() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> review = this.journeys.theReview(story, 5, "IMPROVED");
		review.put("familyContributed", false);

		story.does(Journeys.HEALTH, "review-plan", review);

		assertThat(story.waits("review-plan")).isTrue();
		assertThat(clock(story, "T15").get("state").asString()).isEqualTo("RUNNING");
		assertThat(story.theCase().get("plan").get("outcomes").get(0).get("scale").asInt()).isEqualTo(3);
	}

	@Test
	void looksAtEveryOutcome() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> review = this.journeys.theReview(story, 5, "IMPROVED");
		review.put("outcomes", List.of(Map.of("id", story.outcomes().get(0), "scale", 5, "progress", "IMPROVED")));

		Api.Answer answer = story.tries(Journeys.HEALTH, "review-plan", review);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("review.outcome-missing");
		assertThat(answer.body().get("detail").asString()).contains("Abena feels well most days",
				"The arrears are in a plan");
	}

	@Test
	void scalesThePlanAgainAndSetsTheNextReview() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> review = this.journeys.theReview(story, 6, "IMPROVED");
		review.put("actions",
				List.of(Map.of("id", story.actions().get(0), "status", "DONE"),
						Map.of("outcomeId", story.outcomes().get(0), "text", "Story time", "owner",
								"practitioner-family-support", "due", this.journeys.aWeekdayAfter(10).toString())));
		review.put("newNeeds", List.of(Map.of("code", "2.3", "personId", story.person("Abena"), "baseline", 5)));

		story.does(Journeys.HEALTH, "review-plan", review);

		JsonNode plan = story.theCase().get("plan");
		assertThat(plan.get("outcomes").get(0).get("scale").asInt()).isEqualTo(6);
		assertThat(plan.get("outcomes").get(0).get("progress").asString()).isEqualTo("IMPROVED");
		assertThat(plan.get("actions").findValuesAsString("text")).contains("Story time");
		assertThat(story.theCase().get("needs")).hasSize(4);
		assertThat(clock(story, "T15").get("state").asString()).isEqualTo("MET");
		assertThat(clock(story, "T16").get("state").asString()).isEqualTo("RUNNING");
		assertThat(story.waits("consult-on-drift")).isFalse();
		assertThat(this.api.as("practitioner-family-support").get(story.path("")).status()).isEqualTo(200);
	}

	@Test
	void consultsWhereNothingImprovedTwice() {
		Journeys.Story story = this.journeys.anActiveCase();
		story.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(story, 3, "SAME"));
		assertThat(story.waits("consult-on-drift")).isFalse();

		story.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(story, 3, "SAME"));

		assertThat(story.waits("consult-on-drift")).isTrue();
		story.does("taf-adviser", "consult-on-drift",
				Map.of("advice", "Try a home visit with the nursery.", "decision", "Go on with a new action."));
		assertThat(story.waits("consult-on-drift")).isFalse();
		assertThat(story.waits("review-plan")).isTrue();
	}

	@Test
	void consultsWhereAChildWasNotSeen() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> review = this.journeys.theReview(story, 6, "IMPROVED");
		review.put("seen", List.of(Map.of("personId", story.person("Kofi"), "seen", false)));

		story.does(Journeys.HEALTH, "review-plan", review);

		assertThat(story.waits("consult-on-drift")).isTrue();
	}

	@Test
	void namesEveryWrongFieldAtOnce() {
		Journeys.Story story = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		var review = new LinkedHashMap<>(this.journeys.theReview(other, 5, "IMPROVED"));
		review.put("heldOn", this.journeys.today().plusDays(1).toString());
		review.put("actions", List.of(Map.of("id", other.actions().get(0), "status", "DONE"), Map.of("text", "Play")));

		Api.Answer answer = story.tries(Journeys.HEALTH, "review-plan", review);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).contains("heldOn", "outcomes[0].id",
				"actions[0].id", "actions[1].outcomeId", "actions[1].owner", "actions[1].due");
	}

	@Test
	void refusesANextReviewBeyondTheLimit() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> review = this.journeys.theReview(story, 5, "IMPROVED");
		review.put("nextReviewOn", this.journeys.aWeekdayAfter(150).toString());

		Api.Answer answer = story.tries(Journeys.HEALTH, "review-plan", review);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("plan.review-beyond-limit");
	}

	private JsonNode clock(Journeys.Story story, String timer) {
		for (JsonNode deadline : this.api.as("taf-adviser").get(story.path("/deadlines")).body().get("items")) {
			if (timer.equals(deadline.get("timer").asString())) {
				return deadline;
			}
		}
		throw new AssertionError("No clock " + timer);
	}

}
