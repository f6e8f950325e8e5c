package org.earlyhelp.plan.web;

import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ActionApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void letsOwnerAndLeadSayHowItGoes() {
		Journeys.Story story = this.journeys.anActiveCase();
		String nurserys = story.actions().get(0);

		Api.Answer owner = patch(Journeys.NURSERY, story, nurserys, story.tag(),
				Map.of("status", "IN_PROGRESS", "note", "First group on Monday."));
		assertThat(owner.status()).as(owner.text()).isEqualTo(204);
		assertThat(owner.header("ETag")).isEqualTo(story.tag());
		Api.Answer lead = patch(Journeys.HEALTH, story, nurserys, story.tag(),
				Map.of("status", "DONE", "evidence", "Register of the group."));
		assertThat(lead.status()).isEqualTo(204);

		JsonNode action = story.theCase().get("plan").get("actions").get(0);
		assertThat(action.get("status").asString()).isEqualTo("DONE");
		assertThat(action.get("note").asString()).isEqualTo("First group on Monday.");
		assertThat(action.get("evidence").asString()).isEqualTo("Register of the group.");
	}

	@Test
	void asksWhichVersionWasSeen() {
		Journeys.Story story = this.journeys.anActiveCase();
		String action = story.actions().get(0);
		String seen = story.tag();
		assertThat(patch(Journeys.HEALTH, story, action, seen, Map.of("status", "IN_PROGRESS")).status())
			.isEqualTo(204);

		Api.Answer stale = patch(Journeys.HEALTH, story, action, seen, Map.of("status", "CANCELLED"));
		Api.Answer unsaid = this.api.as(Journeys.HEALTH)
			.patch(story.path("/actions/" + action), Map.of("status", "CANCELLED"));
		Api.Answer any = patch(Journeys.HEALTH, story, action, "*", Map.of("status", "CANCELLED"));

		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.header("ETag")).isEqualTo(story.tag());
		assertThat(unsaid.status()).isEqualTo(428);
		assertThat(any.status()).isEqualTo(400);
		assertThat(story.theCase().get("plan").get("actions").get(0).get("status").asString()).isEqualTo("IN_PROGRESS");
	}

	@Test
	void refusesWhoNeitherOwnsNorLeads() {
		Journeys.Story story = this.journeys.anActiveCase();
		String leads = story.actions().get(2);

		assertThat(patch(Journeys.NURSERY, story, leads, story.tag(), Map.of("status", "DONE")).status())
			.isEqualTo(403);
		assertThat(patch("taf-adviser", story, leads, story.tag(), Map.of("status", "DONE")).status()).isEqualTo(403);
		assertThat(patch("screener", story, leads, story.tag(), Map.of("status", "DONE")).status()).isEqualTo(403);
		assertThat(patch("practitioner-school", story, leads, "\"1\"", Map.of("status", "DONE")).status())
			.isEqualTo(404);
	}

	@Test
	void doesNotKnowAnotherCasesAction() {
		Journeys.Story story = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();

		Api.Answer crossed = patch(Journeys.HEALTH, story, other.actions().get(0), story.tag(),
				Map.of("status", "DONE"));
		Api.Answer missing = patch(Journeys.HEALTH, story, UUID.randomUUID().toString(), story.tag(),
				Map.of("status", "DONE"));

		assertThat(crossed.status()).isEqualTo(404);
		assertThat(missing.status()).isEqualTo(404);
		assertThat(patch(Journeys.HEALTH, story, "nonsense", story.tag(), Map.of("status", "DONE")).status())
			.isEqualTo(400);
		assertThat(patch(Journeys.HEALTH, story, story.actions().get(0), story.tag(),
				Map.of("status", "FINISHED", "mood", "good"))
			.body()
			.get("errors")
			.findValuesAsString("field")).containsExactlyInAnyOrder("status", "mood");
	}

	private Api.Answer patch(String username, Journeys.Story story, String action, String tag, Map<String, ?> change) {
		return this.api.as(username).with("If-Match", tag).patch(story.path("/actions/" + action), change);
	}

}
