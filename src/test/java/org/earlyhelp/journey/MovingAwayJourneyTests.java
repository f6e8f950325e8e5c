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

/**
 * A family moves away: the case stays open until somebody there has it, and one of which
 * nobody says so is looked for.
 */
@JourneyTest
class MovingAwayJourneyTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	private Journeys.Story arrived;

	private Journeys.Story lost;

	private Journeys.Story elsewhere;

	private JsonNode whileAsked;

	private JsonNode clock;

	private Api.Answer twice;

	private JsonNode contactsBefore;

	private JsonNode contactsAtTheLimit;

	private JsonNode caseAtTheLimit;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-03-02T09:00:00Z");
		this.asked.moveTo("2026-06-01T08:30:00Z");
		this.arrived = this.journeys.anActiveCase();
		this.lost = this.journeys.anActiveCase();
		this.elsewhere = this.journeys.anActiveCase();
		List.of(this.arrived, this.lost, this.elsewhere).forEach((story) -> {
			Api.Answer asked = this.api.as(Journeys.HEALTH).post(story.path("/transfer-out"), asked());
			assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		});
		this.whileAsked = this.arrived.theCase();
		this.clock = clockOf(this.arrived);
		this.twice = this.api.as(Journeys.HEALTH).post(this.arrived.path("/transfer-out"), asked());
		this.contactsBefore = contactsAbout(this.lost);
		this.asked.moveTo("2026-06-04T10:00:00Z");
		answer(this.arrived, Map.of("by", "Halton, iCART", "found", true));
		answer(this.elsewhere, Map.of("found", false, "note", "The flat is empty."));
		this.asked.moveTo("2026-06-16T10:00:00Z");
		this.contactsAtTheLimit = contactsAbout(this.lost);
		this.caseAtTheLimit = this.lost.theCase();
	}

	@Test
	void caseStaysOpenWithAFlagAndAClock() {
		assertThat(this.whileAsked.get("state").asString()).isEqualTo("ACTIVE");
		assertThat(this.whileAsked.get("flags").toString()).contains("TRANSFER_OUT_PENDING");
		assertThat(this.clock.get("dueAt").asString()).isEqualTo("2026-06-08T16:00:00Z");
		assertThat(this.clock.get("hardLimitAt").asString()).isEqualTo("2026-06-15T16:00:00Z");
		assertThat(this.twice.status()).isEqualTo(409);
	}

	@Test
	void acknowledgedItEndsAsMovedAway() {
		JsonNode ended = this.arrived.theCase();
		assertThat(ended.get("state").asString()).isEqualTo("CLOSED");
		assertThat(ended.get("closureReason").asString()).isEqualTo("MOVED_OUT_OF_AREA");
		assertThat(ended.path("flags").toString()).doesNotContain("TRANSFER_OUT_PENDING");
		assertThat(clockOf(this.arrived).get("state").asString()).isEqualTo("MET");
		assertThat(this.arrived.waits("review-plan")).isFalse();
		assertThat(this.arrived.waits("send-closure-letter")).isFalse();
	}

	@Test
	void familyThatIsNotThereIsLookedFor() {
		assertThat(this.elsewhere.state()).isEqualTo("ACTIVE");
		assertThat(contactsAbout(this.elsewhere).get("total").asInt()).isEqualTo(2);
		assertThat(missing(this.elsewhere).toString()).contains("team-manager");
	}

	@Test
	void unansweredFamilyIsLookedForAtTheLimit() {
		assertThat(this.contactsBefore.get("total").asInt()).isEqualTo(1);
		assertThat(this.contactsAtTheLimit.get("total").asInt()).isEqualTo(2);
		assertThat(this.caseAtTheLimit.get("flags").toString()).contains("TRANSFER_OUT_PENDING");
		assertThat(missing(this.lost)).hasSize(1);
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?limit=100&action=DEADLINE_LIMIT_REACHED&caseId=" + this.lost.caseId())
			.text()).contains("TRANSFER_ACKNOWLEDGED");
	}

	@Test
	void lateAnswerStillCounts() {
		answer(this.lost, Map.of("by", "Wirral"));

		assertThat(this.lost.theCase().get("closureReason").asString()).isEqualTo("MOVED_OUT_OF_AREA");
	}

	private JsonNode missing(Journeys.Story story) {
		return this.api.as("auditor")
			.get("/api/audit/events?action=FAMILY_MISSING&caseId=" + story.caseId())
			.body()
			.get("items");
	}

	private JsonNode contactsAbout(Journeys.Story story) {
		return this.api.as("screener").get("/api/contacts?search=" + story.surname()).body();
	}

	private JsonNode clockOf(Journeys.Story story) {
		return this.api.as("taf-adviser")
			.get(story.path("/deadlines"))
			.body()
			.get("items")
			.valueStream()
			.filter((one) -> "TRANSFER_ACKNOWLEDGED".equals(one.get("timer").asString()))
			.findFirst()
			.orElseThrow();
	}

	private void answer(Journeys.Story story, Map<String, ?> said) {
		Api.Answer answer = this.api.as(Journeys.HEALTH).post(story.path("/transfer-out/acknowledgement"), said);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private static Map<String, Object> asked() {
		return Map.of("to", "Halton Borough Council, iCART", "consentToShare", true, "reason", "Moved to Runcorn.");
	}

}
