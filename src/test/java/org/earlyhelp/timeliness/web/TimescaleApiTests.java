package org.earlyhelp.timeliness.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What another length of a clock would move, and who may ask. */
@ServiceTest
class TimescaleApiTests {

	private static final String PREVIEW = "/api/timescales/preview";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void tellsWhichClocksMoveAndMovesNone() {
		JsonNode before = preview("service-manager", "T10", "40wd", "").at("/all");
		Journeys.Story story = this.journeys.aCaseInAssessment();
		JsonNode clocks = this.api.as("service-manager").get(story.path("/deadlines")).body();

		JsonNode preview = preview("service-manager", "T10", "40wd", "?limit=100");
		JsonNode all = preview.get("all");
		JsonNode own = line("service-manager", "T10", "40wd", story.caseId());

		assertThat(preview.at("/present/due").asString()).isEqualTo("20wd");
		assertThat(preview.at("/proposed/limit").asString()).isEqualTo("45wd");
		assertThat(all.get("open").asInt()).isEqualTo(before.get("open").asInt() + 1);
		assertThat(all.get("later").asInt()).isEqualTo(before.get("later").asInt() + 1);
		assertThat(all.get("moved").asInt()).isEqualTo(all.get("earlier").asInt() + all.get("later").asInt());
		for (String by : new String[] { "byDistrict", "byAgency" }) {
			assertThat(preview.get(by).valueStream().mapToInt((group) -> group.get("moved").asInt()).sum())
				.isEqualTo(all.get("moved").asInt());
		}
		assertThat(Instant.parse(own.get("newDueAt").asString())).isAfter(Instant.parse(own.get("dueAt").asString()));
		assertThat(this.api.as("service-manager").get(story.path("/deadlines")).body()).isEqualTo(clocks);
	}

	@Test
	void countsTheSameLengthAsNoMove() {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		for (String timer : new String[] { "T10", "T26" }) {
			String length = timer.equals("T10") ? "20wd" : "12m";

			assertThat(preview("service-manager", timer, length, "").at("/all/open").asInt()).isPositive();
			assertThat(moved("service-manager", timer, length, story.caseId())).isEmpty();
		}
	}

	@Test
	void tellsWhatWouldBeOverdueOnTheDayFromWhichItHolds() {
		this.journeys.aCaseInAssessment();
		String from = this.journeys.today().plusDays(20).toString();
		Map<String, Object> asked = Map.of("timer", "T10", "due", "1wd", "from", from);

		JsonNode preview = this.api.as("service-manager").post(PREVIEW + "?limit=100", asked).body();

		assertThat(preview.get("from").asString()).isEqualTo(from);
		assertThat(preview.at("/all/becomeOverdue").asInt()).isPositive();
	}

	@Test
	void pagesThroughWhatMoves() {
		this.journeys.aContact();
		this.journeys.aContact();
		JsonNode first = preview("service-manager", "T06", "1wd", "?limit=1");

		JsonNode second = preview("service-manager", "T06", "1wd", "?limit=1&after=" + first.get("next").asString());

		assertThat(first.get("items")).hasSize(1);
		assertThat(first.get("total").asInt()).isBetween(2, first.at("/all/moved").asInt());
		assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
		assertThat(preview("service-manager", "T06", "1wd", "?limit=2").at("/items/1/id"))
			.isEqualTo(second.at("/items/0/id"));
	}

	@Test
	void givesAnAnalystFiguresAndNoCase() {
		this.journeys.aCaseInAssessment();
		long looks = looks("analyst");

		JsonNode preview = preview("analyst", "T10", "40wd", "");

		assertThat(preview.get("items")).isEmpty();
		assertThat(preview.has("hidden")).isFalse();
		assertThat(preview.at("/all/moved").asInt()).isPositive();
		assertThat(looks("analyst")).isEqualTo(looks + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "practitioner-health", "screener", "front-door-manager", "social-care-manager", "admin",
			"records-officer" })
	void tellsNobodyElse(String user) {
		assertThat(this.api.as(user).post(PREVIEW, Map.of("timer", "T10", "due", "40wd")).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "timer, T99", "timer, T29", "due, 10 weeks", "due, 0wd", "due, 9999wd", "limit, 1wd",
			"locality, halton", "from, 2020-01-01", "nonsense, 1" })
	void namesWhatIsWrongInWhatIsAsked(String field, String value) {
		var asked = new HashMap<String, Object>(Map.of("timer", "T10", "due", "40wd"));
		asked.put(field, value);

		Api.Answer answer = this.api.as("service-manager").post(PREVIEW, asked);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).containsExactly(field);
		assertThat(answer.body().get("errors").findValuesAsString("message"))
			.allSatisfy((message) -> assertThat(message).isNotBlank().doesNotContain("timescale."));
	}

	private JsonNode preview(String user, String timer, String due, String query) {
		Api.Answer answer = this.api.as(user).post(PREVIEW + query, Map.of("timer", timer, "due", due));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private JsonNode line(String user, String timer, String due, String subject) {
		return moved(user, timer, due, subject).orElseThrow(() -> new AssertionError("No clock of " + subject));
	}

	/** Empty where it stays. */
	private Optional<JsonNode> moved(String user, String timer, String due, String subject) {
		String after = "";
		while (after != null) {
			JsonNode page = preview(user, timer, due, "?limit=100" + after);
			for (JsonNode line : page.get("items")) {
				if (line.get("subjectId").asString().equals(subject)) {
					return Optional.of(line);
				}
			}
			after = page.has("next") ? "&after=" + page.get("next").asString() : null;
		}
		return Optional.empty();
	}

	private long looks(String actor) {
		return this.database.sql("select count(*) from ledger_entry where action = 'LIST_VIEWED' and actor = :actor")
			.param("actor", actor)
			.query(Long.class)
			.single();
	}

}
