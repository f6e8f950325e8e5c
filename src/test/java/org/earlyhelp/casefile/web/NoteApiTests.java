package org.earlyhelp.casefile.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Notes over HTTP, on families that came in through the front door. */
@ServiceTest
class NoteApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Clock clock;

	@ParameterizedTest
	@ValueSource(strings = { "CALL", "VISIT", "FAILED_VISIT", "DISCUSSION" })
	void keepsEachKindAndTellsWhoWroteIt(String kind) {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();

		Api.Answer written = write(Journeys.HEALTH, story,
				note(kind, Map.of("personIds", List.of(story.person("Abena")), "significant", true)));

		assertThat(written.status()).as(written.text()).isEqualTo(201);
		JsonNode seen = notes("taf-adviser", story).get("items").get(0);
		assertThat(seen.get("id").asString()).isEqualTo(written.body().get("id").asString());
		assertThat(seen.get("kind").asString()).isEqualTo(kind);
		assertThat(seen.get("text").asString()).isEqualTo("Line one\nline two: Zoë-Mae said <b>'no'</b> 👪");
		assertThat(seen.get("significant").asBoolean()).isTrue();
		assertThat(seen.get("writtenBy").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(seen.get("agency").asString()).isEqualTo("Health trust");
		assertThat(seen.get("personIds").get(0).asString()).isEqualTo(story.person("Abena"));
	}

	@Test
	void namesEveryWrongFieldAtOnce() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();

		Api.Answer answer = write(Journeys.HEALTH, story,
				Map.of("kind", "CHAT", "when", "2026-02-30T10:00:00Z", "text", " ", "mood", "good"));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).contains("kind", "when", "text", "mood");
		assertThat(notes("taf-adviser", story).get("total").asInt()).isZero();
	}

	@Test
	void refusesWhatLiesAheadAndPeopleOfAnotherFamily() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		Journeys.Story other = this.journeys.aCaseAwaitingConsent();

		Api.Answer ahead = write(Journeys.HEALTH, story,
				note("CALL", Map.of("when", this.clock.instant().plusSeconds(3600).toString())));
		Api.Answer strangers = write(Journeys.HEALTH, story,
				note("VISIT", Map.of("personIds", List.of(story.person("Kofi"), other.person("Kofi")))));

		assertThat(ahead.status()).isEqualTo(400);
		assertThat(ahead.body().get("errors").findValuesAsString("field")).containsExactly("when");
		assertThat(strangers.status()).isEqualTo(400);
		assertThat(strangers.body().get("errors").findValuesAsString("field")).containsExactly("personIds[1]");
	}

	@Test
	void keepsSupervisionForManagement() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();

		assertThat(write(Journeys.HEALTH, story, note("SUPERVISION", Map.of())).status()).isEqualTo(403);
		assertThat(write("team-manager", story, note("SUPERVISION", Map.of())).status()).isEqualTo(201);

		assertThat(notes("team-manager", story).get("total").asInt()).isEqualTo(1);
		assertThat(notes("service-manager", story).get("items").get(0).get("kind").asString()).isEqualTo("SUPERVISION");
		for (String reader : List.of(Journeys.HEALTH, "taf-adviser")) {
			assertThat(notes(reader, story).get("total").asInt()).isZero();
			assertThat(notes(reader, story).get("items")).isEmpty();
			assertThat(timeline(reader, story)).doesNotContain("SUPERVISION_WRITTEN");
		}
		assertThat(timeline("team-manager", story)).contains("SUPERVISION_WRITTEN");
	}

	@Test
	void stopsTheFirstContactClockAtTheFirstSuccessfulContactAlone() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		List<String> mother = List.of(story.person("Abena"));

		write(Journeys.HEALTH, story, note("FAILED_VISIT", Map.of("personIds", mother)));
		write(Journeys.HEALTH, story, note("DISCUSSION", Map.of("personIds", mother)));
		write(Journeys.HEALTH, story, note("VISIT", Map.of("personIds", mother, "seen", false)));
		assertThat(clock(story, "T08").get("state").asString()).isEqualTo("RUNNING");

		Instant met = this.clock.instant();
		write(Journeys.HEALTH, story, note("VISIT", Map.of("personIds", mother, "seen", true, "when", met.toString())));
		assertThat(clock(story, "T08").get("state").asString()).isEqualTo("MET");
		assertThat(Instant.parse(clock(story, "T08").get("stoppedAt").asString())).isEqualTo(met);

		write(Journeys.HEALTH, story, note("CALL", Map.of("personIds", mother)));
		assertThat(Instant.parse(clock(story, "T08").get("stoppedAt").asString())).isEqualTo(met);
	}

	@Test
	void countsTheSilenceAnewFromEachContact() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		Instant before = Instant.parse(clock(story, "T27").get("startedAt").asString());

		write(Journeys.HEALTH, story, note("FAILED_VISIT", Map.of("personIds", List.of(story.person("Abena")))));
		assertThat(Instant.parse(clock(story, "T27").get("startedAt").asString())).isEqualTo(before);

		Instant met = this.clock.instant();
		write(Journeys.HEALTH, story,
				note("CALL", Map.of("personIds", List.of(story.person("Abena")), "when", met.toString())));
		assertThat(Instant.parse(clock(story, "T27").get("startedAt").asString())).isEqualTo(met);
		assertThat(clock(story, "T27").get("state").asString()).isEqualTo("RUNNING");
	}

	@Test
	void pagesThroughTheNotesTheLatestFirst() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		Instant now = this.clock.instant();
		for (int hour = 1; hour <= 3; hour++) {
			write(Journeys.HEALTH, story,
					note("CALL", Map.of("when", now.minusSeconds(3600L * hour).toString(), "text", "Hour " + hour)));
		}

		JsonNode first = this.api.as("taf-adviser").get(story.path("/notes?limit=2")).body();
		JsonNode last = this.api.as("taf-adviser")
			.get(story.path("/notes?limit=2&after=" + first.get("next").asString()))
			.body();

		assertThat(first.get("items").findValuesAsString("text")).containsExactly("Hour 1", "Hour 2");
		assertThat(last.get("items").findValuesAsString("text")).containsExactly("Hour 3");
		assertThat(first.get("total").asInt()).isEqualTo(3);
		assertThat(last.has("next") && !last.get("next").isNull()).isFalse();
		assertThat(this.api.as("taf-adviser").get(story.path("/notes?limit=101")).status()).isEqualTo(400);
		assertThat(this.api.as("taf-adviser").get(story.path("/notes?after=nonsense")).status()).isEqualTo(400);
		assertThat(this.api.as("taf-adviser").get(story.path("/notes?sort=text")).status()).isEqualTo(400);
	}

	@Test
	void hidesTheCaseFromThoseWhoDoNotBelongToIt() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();

		assertThat(write("practitioner-school", story, note("CALL", Map.of())).status()).isEqualTo(404);
		assertThat(this.api.as("practitioner-school").get(story.path("/notes")).status()).isEqualTo(404);
		assertThat(this.api.as("admin").get(story.path("/notes")).status()).isEqualTo(404);
		assertThat(write("screener", story, note("CALL", Map.of())).status()).isEqualTo(403);
		assertThat(this.api.as("screener").get(story.path("/notes")).status()).isEqualTo(403);
	}

	private Map<String, Object> note(String kind, Map<String, ?> more) {
		var note = new LinkedHashMap<String, Object>();
		note.put("kind", kind);
		note.put("when", this.clock.instant().toString());
		note.put("text", "Line one\nline two: Zoë-Mae said <b>'no'</b> 👪");
		note.putAll(more);
		return note;
	}

	private Api.Answer write(String username, Journeys.Story story, Map<String, ?> note) {
		return this.api.as(username).post(story.path("/notes"), note);
	}

	private JsonNode notes(String username, Journeys.Story story) {
		return this.api.as(username).get(story.path("/notes")).body();
	}

	private List<String> timeline(String username, Journeys.Story story) {
		return this.api.as(username).get(story.path("/timeline?limit=100")).body().findValuesAsString("action");
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
