package org.earlyhelp.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A case's story: by kind, by what people marked, and as sentences. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Journeys.Story story;

	@BeforeAll
	void begin() {
		this.story = this.journeys.anActiveCase();
	}

	@Test
	void tellsEveryLineAsASentenceWithItsSort() {
		JsonNode lines = timeline(Journeys.HEALTH, "limit=100").get("items");

		assertThat(lines).isNotEmpty().allSatisfy((line) -> {
			assertThat(line.get("text").asString()).startsWith(line.get("actorName").asString() + " ");
			assertThat(line.get("kind").asString()).isNotBlank();
		});
		assertThat(lines.findValuesAsString("text"))
			.anySatisfy((text) -> assertThat(text).endsWith(" recorded the family’s decision"));
	}

	@Test
	void tellsOneSortAlone() {
		JsonNode decisions = timeline(Journeys.HEALTH, "kind=DECISION&limit=2");

		assertThat(decisions.get("total").asInt()).isEqualTo(4);
		assertThat(decisions.get("items").findValuesAsString("action")).containsExactly("CONTACT_DECIDED",
				"CASE_OPENED");
		JsonNode rest = timeline(Journeys.HEALTH, "kind=DECISION&limit=2&after=" + decisions.get("next").asString());
		assertThat(rest.get("items").findValuesAsString("action")).containsExactly("ASSESSOR_ALLOCATED",
				"LEAD_PRACTITIONER_AGREED");
		assertThat(this.api.as(Journeys.HEALTH).get(this.story.path("/timeline?kind=GOSSIP")).status()).isEqualTo(400);
	}

	@Test
	void tellsASignificantNoteAmongWhatIsSignificant() {
		Journeys.Story noted = this.journeys.aCaseInAssessment();
		note(noted, "Rang, no answer.", false);
		note(noted, "The grandmother moves in.", true);

		JsonNode marked = this.api.as(Journeys.HEALTH).get(noted.path("/timeline?significant=true")).body();

		assertThat(marked.get("total").asInt()).isOne();
		assertThat(marked.at("/items/0/action").asString()).isEqualTo("NOTE_WRITTEN");
		assertThat(marked.at("/items/0/details/significant").asBoolean()).isTrue();
		assertThat(marked.at("/items/0/significant/by").asString()).isEqualTo(Journeys.HEALTH);
	}

	@Test
	void isMarkedAndUnmarkedByHandAndTheLedgerHasBoth() {
		Journeys.Story own = this.journeys.aCaseInAssessment();
		String event = this.api.as(Journeys.HEALTH)
			.get(own.path("/timeline?kind=FAMILY"))
			.body()
			.at("/items/0/id")
			.asString();
		String path = own.path("/timeline/" + event + "/significance");

		Api.Answer marked = this.api.as(Journeys.HEALTH)
			.post(path, Map.of("significant", true, "why", "Both parents agreed."));
		assertThat(marked.status()).as(marked.text()).isEqualTo(200);
		assertThat(marked.body().at("/significant/why").asString()).isEqualTo("Both parents agreed.");
		assertThat(significant(own)).containsExactly(event);
		assertThat(this.api.as("taf-adviser").post(path, Map.of("significant", true)).status()).isEqualTo(200);
		assertThat(significant(own)).containsExactly(event);

		assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("significant", false)).body().has("significant"))
			.isFalse();
		assertThat(significant(own)).isEmpty();
		JsonNode kept = this.api.as("auditor")
			.get("/api/audit/events?action=SIGNIFICANCE_MARKED&caseId=" + own.caseId())
			.body()
			.get("items");
		assertThat(kept).hasSize(3);
		assertThat(kept.get(2).at("/payload/entry").asString()).isEqualTo(event);
	}

	@Test
	void refusesToMarkWhatIsNoneOfTheCaseOrNotTheirs() {
		Journeys.Story other = this.journeys.aCaseInAssessment();
		String foreign = this.api.as(Journeys.HEALTH).get(other.path("/timeline")).body().at("/items/0/id").asString();
		String own = timeline(Journeys.HEALTH, "").at("/items/0/id").asString();

		assertThat(mark(Journeys.HEALTH, foreign, Map.of("significant", true))).isEqualTo(404);
		assertThat(mark(Journeys.HEALTH, UUID.randomUUID().toString(), Map.of("significant", true))).isEqualTo(404);
		assertThat(mark(Journeys.HEALTH, own, Map.of("why", "Says nothing."))).isEqualTo(400);
		assertThat(mark("practitioner-police", own, Map.of("significant", true))).isEqualTo(404);
		assertThat(mark("screener", own, Map.of("significant", true))).isEqualTo(403);
	}

	private int mark(String username, String event, Map<String, ?> body) {
		return this.api.as(username).post(this.story.path("/timeline/" + event + "/significance"), body).status();
	}

	private List<String> significant(Journeys.Story of) {
		return this.api.as(Journeys.HEALTH)
			.get(of.path("/timeline?significant=true"))
			.body()
			.get("items")
			.findValuesAsString("id");
	}

	private void note(Journeys.Story on, String text, boolean significant) {
		String now = this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
		assertThat(this.api.as(Journeys.HEALTH)
			.post(on.path("/notes"),
					Map.of("kind", "DISCUSSION", "when", now, "text", text, "significant", significant))
			.status()).isEqualTo(201);
	}

	private JsonNode timeline(String username, String query) {
		return this.api.as(username).get(this.story.path("/timeline?" + query)).body();
	}

}
