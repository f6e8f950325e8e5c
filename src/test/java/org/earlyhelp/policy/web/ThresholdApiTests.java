package org.earlyhelp.policy.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What another threshold would have recommended, and who may ask. */
@ServiceTest
class ThresholdApiTests {

	private static final String BACKTEST = "/api/thresholds/backtest";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void tellsWhatAnotherTableWouldHaveRecommendedOfWhatWasDecided() throws IOException {
		JsonNode before = backtest("service-manager", aTeamFromFiveNeeds(), "");
		Journeys.Story story = this.journeys.aCaseInAssessment();

		JsonNode after = backtest("service-manager", aTeamFromFiveNeeds(), "");

		assertThat(after.get("contacts").asInt()).isEqualTo(before.get("contacts").asInt() + 1);
		assertThat(after.get("told").asInt()).isEqualTo(before.get("told").asInt() + 1);
		assertThat(after.get("changedContacts").asInt()).isEqualTo(before.get("changedContacts").asInt() + 1);
		assertThat(after.get("changedFamilies").asInt()).isEqualTo(before.get("changedFamilies").asInt() + 1);
		assertThat(after.at("/cases/decided").asInt()).isEqualTo(before.at("/cases/decided").asInt() + 1);
		assertThat(after.at("/cases/expected").asInt()).isEqualTo(before.at("/cases/expected").asInt());
		assertThat(sum(after.get("levels"), "contacts")).isEqualTo(after.get("told").asInt());
		assertThat(after.get("told").asInt() + sum(after.get("cannotBeTold"))).isEqualTo(after.get("contacts").asInt());
		JsonNode line = line(story.contactId());
		assertThat(line.at("/decided/outcome").asString()).isEqualTo("TAF_NEW");
		assertThat(line.at("/changed/outcome").asString()).isEqualTo("SINGLE_AGENCY_EH");
		assertThat(line.at("/changed/level").asString()).isEqualTo("UP");
	}

	@Test
	void changesNothingWithTheTableInForce() throws IOException {
		this.journeys.aCaseInAssessment();

		JsonNode same = backtest("analyst", inForce(), "");

		assertThat(same.get("told").asInt()).isPositive();
		assertThat(same.get("changedContacts").asInt()).isZero();
		assertThat(same.at("/conversion/changed")).isEqualTo(same.at("/conversion/inForce"));
	}

	@Test
	void givesAnAnalystFiguresAndNoContact() throws IOException {
		this.journeys.aCaseInAssessment();

		JsonNode told = backtest("analyst", aTeamFromFiveNeeds(), "");

		assertThat(told.get("items")).isEmpty();
		assertThat(told.has("hidden")).isFalse();
		assertThat(told.get("changedContacts").asInt()).isPositive();
	}

	@Test
	void pagesThroughWhatChanges() throws IOException {
		this.journeys.aCaseInAssessment();
		this.journeys.aCaseInAssessment();
		JsonNode first = backtest("service-manager", aTeamFromFiveNeeds(), "?limit=1");

		JsonNode second = backtest("service-manager", aTeamFromFiveNeeds(),
				"?limit=1&after=" + first.get("next").asString());

		assertThat(first.get("items")).hasSize(1);
		assertThat(second.at("/items/0/contactId")).isNotEqualTo(first.at("/items/0/contactId"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "practitioner-health", "screener", "front-door-manager", "social-care-manager", "admin" })
	void tellsNobodyElse(String user) throws IOException {
		assertThat(this.api.as(user).post(BACKTEST, Map.of("table", inForce())).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "table, <definitions/>", "table, nonsense", "from, 2020-01-01", "to, 2001-01-01", "nonsense, 1" })
	void namesWhatIsWrongInWhatIsAsked(String field, String value) throws IOException {
		var asked = new HashMap<String, Object>(Map.of("table", inForce(), "from", "2026-01-01", "to", "2026-06-30"));
		asked.put(field, value);

		Api.Answer answer = this.api.as("service-manager").post(BACKTEST, asked);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).contains(field);
		assertThat(answer.body().get("errors").findValuesAsString("message"))
			.allSatisfy((message) -> assertThat(message).isNotBlank().doesNotContain("threshold."));
	}

	private JsonNode backtest(String user, String table, String query) {
		Api.Answer answer = this.api.as(user)
			.post(BACKTEST + query, Map.of("table", table, "to", this.journeys.today().toString()));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private JsonNode line(String contact) throws IOException {
		String after = "";
		while (after != null) {
			JsonNode page = backtest("service-manager", aTeamFromFiveNeeds(), "?limit=100" + after);
			for (JsonNode line : page.get("items")) {
				if (line.get("contactId").asString().equals(contact)) {
					return line;
				}
			}
			after = page.has("next") ? "&after=" + page.get("next").asString() : null;
		}
		throw new AssertionError("Not listed: " + contact);
	}

	private static int sum(JsonNode rows, String figure) {
		return rows.valueStream().mapToInt((row) -> row.get(figure).asInt()).sum();
	}

	private static int sum(JsonNode figures) {
		return figures.valueStream().mapToInt(JsonNode::asInt).sum();
	}

	private static String aTeamFromFiveNeeds() throws IOException {
		return inForce().replace("&gt;= 2", "&gt;= 5").replace("<text>1</text>", "<text>[1..4]</text>");
	}

	private static String inForce() throws IOException {
		try (var table = ThresholdApiTests.class.getResourceAsStream("/bpmn/decisions/west-cheshire/Threshold.dmn")) {
			return new String(table.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
