package org.earlyhelp.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R7.1 to R7.3 over HTTP. */
@ServiceTest
class MeetingApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void asksForAnOutcomeOfEachNeed() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Object> meeting = this.journeys.theMeeting(story);
		meeting.put("outcomes", outcomes(meeting).subList(0, 1));

		Api.Answer answer = story.tries(Journeys.HEALTH, "hold-taf-meeting", meeting);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("plan.need-without-outcome");
		assertThat(answer.body().get("detail").asString()).contains("3.2", "10.2").doesNotContain("2.3,");
		assertThat(story.state()).isEqualTo("PLANNING");
	}

	@Test
	void asksForActionsWithWordsOwnerAndDate() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Object> meeting = this.journeys.theMeeting(story);
		Map<String, Object> idle = outcome(meeting, 0, Map.of("actions", List.of()));
		Map<String, Object> vague = outcome(meeting, 1, Map.of("actions", List.of(Map.of())));
		Map<String, Object> late = outcome(meeting, 2, Map.of("by", "2020-01-01", "actions",
				List.of(Map.of("text", "Debt advice", "owner", Journeys.HEALTH, "due", "2020-01-01"))));
		meeting.put("outcomes", List.of(idle, vague, late));

		Api.Answer answer = story.tries(Journeys.HEALTH, "hold-taf-meeting", meeting);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder(
				"outcomes[0].actions", "outcomes[1].actions[0].text", "outcomes[1].actions[0].owner",
				"outcomes[1].actions[0].due", "outcomes[2].by", "outcomes[2].actions[0].due");
	}

	@Test
	void keepsAMeetingWithoutQuorumAsADiscussion() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Object> meeting = this.journeys.theMeeting(story);
		meeting.put("attendees",
				List.of(Map.of("name", "Abena", "relationship", "MOTHER", "attended", false),
						Map.of("name", "Hugh Adeyemi", "agency", "Health trust", "attended", true),
						Map.of("name", "Nadia Rahman", "agency", "Nursery", "attended", true)));

		story.does(Journeys.HEALTH, "hold-taf-meeting", meeting);

		assertThat(story.state()).isEqualTo("PLANNING");
		assertThat(story.outcomes()).isEmpty();
		assertThat(story.waits("hold-taf-meeting")).isTrue();
		story.does(Journeys.HEALTH, "hold-taf-meeting", this.journeys.theMeeting(story));
		assertThat(story.state()).isEqualTo("ACTIVE");
	}

	@Test
	void refusesAReviewTooFarOffAndDaysThatCannotBe() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Object> meeting = this.journeys.theMeeting(story);

		meeting.put("nextReviewOn", this.journeys.aWeekdayAfter(120).toString());
		Api.Answer far = story.tries(Journeys.HEALTH, "hold-taf-meeting", meeting);
		assertThat(far.status()).isEqualTo(409);
		assertThat(far.body().get("key").asString()).isEqualTo("plan.review-beyond-limit");

		meeting.put("nextReviewOn", this.journeys.today().toString());
		Api.Answer before = story.tries(Journeys.HEALTH, "hold-taf-meeting", meeting);
		assertThat(before.status()).isEqualTo(400);
		assertThat(before.body().get("errors").findValuesAsString("field")).containsExactly("nextReviewOn");

		meeting.put("heldOn", this.journeys.today().plusDays(1).toString());
		Api.Answer ahead = story.tries(Journeys.HEALTH, "hold-taf-meeting", meeting);
		assertThat(ahead.status()).isEqualTo(400);
		assertThat(ahead.body().get("errors").findValuesAsString("field")).contains("heldOn");
	}

	@Test
	void asksForTheFamilysCopyAndTheFirstReview() {
		Journeys.Story story = this.journeys.anActiveCase();

		assertThat(story.waits("send-family-copy")).isTrue();
		assertThat(story.waits("review-plan")).isTrue();
		assertThat(story.theCase().has("nextReviewDueAt")).isTrue();
	}

	@Test
	void bringsInWhoeverOwnsAnAction() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		assertThat(this.api.as(Journeys.NURSERY).get(story.path("")).status()).isEqualTo(404);

		story.does(Journeys.HEALTH, "hold-taf-meeting", this.journeys.theMeeting(story));

		assertThat(this.api.as(Journeys.NURSERY).get(story.path("")).status()).isEqualTo(200);
		assertThat(this.api.as("practitioner-school").get(story.path("")).status()).isEqualTo(404);
	}

	@Test
	void givesNoActionToAnAgencyThatTheFamilyDoesNotWantTold() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		var consent = new LinkedHashMap<>(this.journeys.theConsent());
		consent.put("shareWith", List.of("Health trust"));
		consent.put("excluded", List.of("Nursery"));
		story.does(Journeys.HEALTH, "record-consent", consent)
			.does(Journeys.HEALTH, "complete-assessment", this.journeys.theAssessment(story))
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true));

		Api.Answer answer = story.tries(Journeys.HEALTH, "hold-taf-meeting", this.journeys.theMeeting(story));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field"))
			.containsExactly("outcomes[0].actions[0].owner");
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> outcomes(Map<String, Object> meeting) {
		return (List<Map<String, Object>>) meeting.get("outcomes");
	}

	private static Map<String, Object> outcome(Map<String, Object> meeting, int index, Map<String, Object> more) {
		var outcome = new LinkedHashMap<>(outcomes(meeting).get(index));
		outcome.putAll(more);
		return outcome;
	}

}
