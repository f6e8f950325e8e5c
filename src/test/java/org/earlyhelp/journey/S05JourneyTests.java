package org.earlyhelp.journey;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** S05: social care declines a planned step-up; a challenge changes that at stage 2. */
@JourneyTest
class S05JourneyTests {

	private static final String LEAD = Journeys.HEALTH;

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	private Journeys.Story story;

	private boolean drifted;

	private String stepUp;

	private JsonNode askedClock;

	private int withoutRationale;

	private JsonNode whenDeclined;

	private JsonNode stepUpWhenDeclined;

	private JsonNode meetingClock;

	private JsonNode firstStage;

	private JsonNode secondStage;

	private JsonNode whenChanged;

	private boolean meetingWaits;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-04-13T09:00:00Z");
		this.story = this.journeys.anActiveCase();
		this.asked.moveTo("2026-05-18T10:00:00Z");
		this.story.does(LEAD, "review-plan", this.journeys.theReview(this.story, 3, "SAME"));
		this.asked.moveTo("2026-06-11T10:00:00Z");
		this.story.does(LEAD, "review-plan", this.journeys.theReview(this.story, 3, "SAME"));
		this.drifted = this.story.waits("consult-on-drift");
		this.asked.moveTo("2026-06-15T09:00:00Z");
		this.stepUp = this.asked.posted(LEAD, this.story.path("/step-ups"),
				Map.of("urgency", "PLANNED", "children", List.of(this.story.person("Kofi")), "reasons",
						List.of("Neglect: nothing improves"), "evidence", List.of("Graded Care Profile 2"),
						"familyInformed", true, "summary", "Two reviews without progress."))
			.get("id")
			.asString();
		this.askedClock = this.asked.clock(this.story, "T18");
		this.asked.moveTo("2026-06-16T09:00:00Z");
		this.withoutRationale = this.story
			.tries(Asked.SOCIAL_CARE, "decide-step-up", Map.of("decision", "ADVICE_RETURN_TO_TAF"))
			.status();
		this.story.does(Asked.SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold: try a home visit."));
		this.whenDeclined = this.story.theCase();
		this.stepUpWhenDeclined = this.asked.stepUp(this.stepUp);
		this.meetingClock = this.asked.clock(this.story, "T19");
		String challenges = "/api/step-ups/" + this.stepUp + "/escalations";
		this.asked.posted(LEAD, challenges, Map.of("reason", "The neglect goes on."));
		this.firstStage = this.asked.clock(this.story, "ESCALATION");
		this.asked.moveTo("2026-06-22T09:00:00Z");
		this.story.does(Asked.SOCIAL_CARE, "answer-escalation",
				Map.of("outcome", "UPHELD", "rationale", "The advice stands."));
		this.asked.posted(LEAD, challenges, Map.of("reason", "Nothing has changed at home."));
		this.secondStage = this.asked.clock(this.story, "ESCALATION");
		this.asked.moveTo("2026-06-26T09:00:00Z");
		this.story.does(Asked.SOCIAL_CARE, "answer-escalation", Map.of("outcome", "CHANGED", "rationale",
				"The pattern meets section 17.", "newDecision", "ACCEPT_S17"));
		this.whenChanged = this.asked.stepUp(this.stepUp);
		this.meetingWaits = this.story.waits("revise-plan-after-step-up");
	}

	@Test
	void driftWasFoundBefore() {
		assertThat(this.drifted).isTrue();
	}

	@Test
	void socialCareDecidesWithinTheWorkingDay() {
		assertThat(this.askedClock.get("dueAt").asString()).isEqualTo("2026-06-16T16:00:00Z");
		assertThat(this.asked.clock(this.story, "T18").get("state").asString()).isEqualTo("MET");
	}

	@Test
	void aDecisionSaysWhy() {
		assertThat(this.withoutRationale).isEqualTo(400);
	}

	@Test
	void theCaseStaysActiveWithItsLead() {
		assertThat(this.whenDeclined.get("state").asString()).isEqualTo("ACTIVE");
		assertThat(this.whenDeclined.at("/leadPractitioner/username").asString()).isEqualTo(LEAD);
		assertThat(this.whenDeclined.get("flags")).isEmpty();
	}

	@Test
	void theTeamMeetsWithinTenWorkingDays() {
		assertThat(this.meetingClock.get("dueAt").asString()).isEqualTo("2026-06-30T16:00:00Z");
	}

	@Test
	void eachStageIsAnsweredWithinFiveWorkingDays() {
		assertThat(this.firstStage.get("dueAt").asString()).isEqualTo("2026-06-23T16:00:00Z");
		assertThat(this.secondStage.get("dueAt").asString()).isEqualTo("2026-06-29T16:00:00Z");
	}

	@Test
	void bothDecisionsAreKept() {
		assertThat(this.whenChanged.get("decisions").findValuesAsString("decision"))
			.containsExactly("ADVICE_RETURN_TO_TAF", "ACCEPT_S17");
		assertThat(this.whenChanged.at("/decisions/1/version").asInt()).isEqualTo(2);
		assertThat(this.whenChanged.get("escalations").findValuesAsString("outcome")).containsExactly("UPHELD",
				"CHANGED");
		assertThat(this.meetingWaits).isFalse();
	}

	/** The facts that K09 and K02 count. */
	@Test
	void isOneRequestOneRefusalAndOneAcceptance() {
		assertThat(this.asked.told(this.story, "STEP_UP_REQUESTED")).isEqualTo(1);
		assertThat(this.asked.told(this.story, "STEP_UP_DECIDED")).isEqualTo(2);
		assertThat(this.stepUpWhenDeclined.has("countedAt")).isFalse();
		assertThat(this.whenChanged.get("countedAt").asString()).startsWith("2026-06-26");
	}

	@Test
	void theMeetingIsNoLongerOwed() {
		assertThat(this.asked.clock(this.story, "T19").get("state").asString()).isEqualTo("STOPPED");
		assertThat(this.asked.clock(this.story, "SOCIAL_CARE_START").get("dueAt").asString())
			.isEqualTo("2026-07-03T16:00:00Z");
	}

}
