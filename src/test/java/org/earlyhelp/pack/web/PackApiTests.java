package org.earlyhelp.pack.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the partnership is told; quarters of long ago, of which other tests know nothing.
 */
@ServiceTest
class PackApiTests {

	private static final String MANAGER = "service-manager";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void tellsAClosedQuarterAsItWasTold() {
		String quarter = "2011-Q2";
		String statement = close(quarter);

		JsonNode pack = pack(quarter);
		JsonNode told = this.api.as(MANAGER).get("/api/kpis/quarters/" + statement).body();

		assertThat(pack.get("state").asString()).isEqualTo("CLOSED");
		assertThat(pack.at("/statement/id").asString()).isEqualTo(statement);
		for (JsonNode figure : told.get("figures")) {
			JsonNode measure = measure(pack, figure.get("id").asString());
			JsonNode own = measure.get("trend").get(measure.get("trend").size() - 1);
			assertThat(own.path("numerator")).isEqualTo(figure.path("numerator"));
			assertThat(own.path("value")).isEqualTo(figure.path("value"));
			assertThat(own.get("queryVersion")).isEqualTo(figure.get("queryVersion"));
		}
		assertThat(measure(pack, "K01").get("trend")).hasSize(8);
		assertThat(measure(pack, "K01").at("/trend/0/state").asString()).isEqualTo("NOT_CLOSED");
		assertThat(measure(pack, "K01").at("/trend/0").has("value")).isFalse();
	}

	@Test
	void tellsTheQuarterThatGoesOnByTheMeasuresOfNow() {
		this.journeys.anActiveCase();
		LocalDate today = this.journeys.today();
		String quarter = "%d-Q%d".formatted(today.getYear(), (today.getMonthValue() + 2) / 3);

		JsonNode pack = pack(quarter);

		assertThat(pack.get("state").asString()).isEqualTo("GOES_ON");
		assertThat(pack.has("statement")).isFalse();
		assertThat(measure(pack, "K03").get("trend").get(7).get("numerator").asInt()).isPositive();
		assertThat(this.api.as(MANAGER).get("/api/packs").body().at("/items/0/quarter").asString()).isEqualTo(quarter);
	}

	@Test
	void keepsEachVersionOfAStoryWithItsFigures() {
		String quarter = "2011-Q3";
		String stories = "/api/packs/" + quarter + "/stories/K01";
		write(MANAGER, stories, "Nobody closed anything yet.", 0, 201);
		String statement = close(quarter);
		write("analyst", stories, "Two schools merged.", 1, 201);

		JsonNode versions = this.api.as("auditor").get(stories).body();
		assertThat(versions.get("items").findValuesAsString("story")).containsExactly("Two schools merged.",
				"Nobody closed anything yet.");
		assertThat(versions.at("/items/0/statementId").asString()).isEqualTo(statement);
		assertThat(versions.at("/items/0/writtenBy").asString()).isEqualTo("analyst");
		assertThat(versions.at("/items/1").has("statementId")).isFalse();
		assertThat(measure(pack(quarter), "K01").at("/story/story/number").asInt()).isEqualTo(2);
		assertThat(measure(pack(quarter), "K01").at("/story/figuresChanged").asBoolean()).isFalse();

		this.api.as(MANAGER)
			.post("/api/kpis/quarters/" + statement + "/restatements", Map.of("reason", "One came late."));
		assertThat(measure(pack(quarter), "K01").at("/story/figuresChanged").asBoolean()).isTrue();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("update pack_story set story = 'Another'").update());
	}

	@Test
	void writesOverNobodyElse() {
		String stories = "/api/packs/2011-Q4/stories/ALL";
		write(MANAGER, stories, "The first.", 0, 201);

		write("analyst", stories, "Had not read the first.", 0, 409);
		write("analyst", stories, "Has read it.", 1, 201);
	}

	@ParameterizedTest
	@CsvSource({ "auditor, 403", "team-manager, 403", "practitioner-health, 403", "screener, 403" })
	void isWrittenByServiceManagersAndAnalysts(String user, int status) {
		write(user, "/api/packs/2011-Q1/stories/ALL", "Words.", 0, status);
	}

	@Test
	void refusesAStoryOfNothing() {
		write(MANAGER, "/api/packs/2011-Q1/stories/K99", "Words.", 0, 404);
		write(MANAGER, "/api/packs/2199-Q1/stories/ALL", "Words.", 0, 404);
		write(MANAGER, "/api/packs/2011-Q5/stories/ALL", "Words.", 0, 404);
		assertThat(this.api.as(MANAGER).post("/api/packs/2011-Q1/stories/ALL", Map.of("after", 0)).status())
			.isEqualTo(400);
		assertThat(this.api.as(MANAGER).post("/api/packs/2011-Q1/stories/ALL", Map.of("story", "Words.")).status())
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "team-manager", "taf-adviser", "practitioner-health", "screener", "admin" })
	void isReadByThoseWhoAnswerForTheWholeService(String user) {
		for (String path : List.of("", "/2011-Q1", "/2011-Q1/export", "/2011-Q1/stories/ALL")) {
			assertThat(this.api.as(user).get("/api/packs" + path).status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void leavesSmallNumbersOutOfTheFile() {
		String quarter = "2012-Q1";
		close(quarter);

		Api.Answer file = this.api.as("analyst").get("/api/packs/" + quarter + "/export");

		assertThat(file.header("Content-Type")).startsWith("text/csv");
		List<String> lines = Arrays.asList(file.text().split("\r?\n"));
		assertThat(lines.get(0)).startsWith("question,measure,name,quarter,quarter_state,numerator");
		assertThat(lines).anyMatch((line) -> line.startsWith("BETTER_OFF,K01,") && line.contains("2012-Q1,CLOSED,0,0"));
		assertThat(
				this.database.sql("select count(*) from ledger_entry where action = 'EXPORTED' and actor = 'analyst'")
					.query(Long.class)
					.single())
			.isPositive();
	}

	@Test
	void sumsUpAMonthByTheSameQueries() {
		this.journeys.anActiveCase();
		YearMonth month = YearMonth.from(this.journeys.today());

		JsonNode summary = this.api.as("team-manager").get("/api/summaries?month=" + month).body();
		JsonNode measure = this.api.as("team-manager")
			.get("/api/kpis/K03?from=" + month.atDay(1) + "&to=" + month.atEndOfMonth())
			.body();

		assertThat(summary.get("goesOn").asBoolean()).isTrue();
		JsonNode line = line(summary, "K03");
		assertThat(line.at("/month/numerator").asLong()).isPositive()
			.isLessThanOrEqualTo(measure.get("numerator").asLong());
		assertThat(line.get("byDistrict").propertyNames()).isNotEmpty();
		long inDistricts = line.get("byDistrict")
			.valueStream()
			.mapToLong((cell) -> cell.get("numerator").asLong())
			.sum();
		assertThat(inDistricts).isEqualTo(line.at("/month/numerator").asLong());
	}

	@Test
	void showsEachTheMonthOfTheirOwnWork() {
		YearMonth month = YearMonth.from(this.journeys.today());

		JsonNode frontDoor = this.api.as("screener").get("/api/summaries?month=" + month).body();

		assertThat(frontDoor.get("lines").findValuesAsString("id")).doesNotContain("K01", "K03", "K12");
		assertThat(this.api.as("admin").get("/api/summaries").status()).isEqualTo(403);
		assertThat(this.api.as("records-officer").get("/api/summaries/export").status()).isEqualTo(403);
		assertThat(this.api.as("analyst").get("/api/summaries/export?month=" + month).text())
			.startsWith("measure,name,month,district");
	}

	@ParameterizedTest
	@ValueSource(strings = { "month=2026-13", "month=August", "month=2099-01", "nonsense=1" })
	void refusesNoMonth(String query) {
		assertThat(this.api.as(MANAGER).get("/api/summaries?" + query).status()).isEqualTo(400);
		assertThat(this.api.as(MANAGER).get("/api/summaries/export?" + query).status()).isEqualTo(400);
	}

	private JsonNode pack(String quarter) {
		Api.Answer answer = this.api.as(MANAGER).get("/api/packs/" + quarter);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private String close(String quarter) {
		Api.Answer closed = this.api.as(MANAGER).post("/api/kpis/quarters", Map.of("quarter", quarter));
		assertThat(closed.status()).as(closed.text()).isEqualTo(201);
		return closed.body().get("id").asString();
	}

	private void write(String user, String path, String story, int after, int status) {
		Api.Answer answer = this.api.as(user)
			.post(path, Map.of("story", story, "works", "Coffee mornings.", "after", after));
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
	}

	private static JsonNode measure(JsonNode pack, String id) {
		for (JsonNode chapter : pack.get("chapters")) {
			for (JsonNode measure : chapter.get("measures")) {
				if (measure.get("id").asString().equals(id)) {
					return measure;
				}
			}
		}
		throw new AssertionError("No " + id + " in " + pack);
	}

	private static JsonNode line(JsonNode summary, String id) {
		for (JsonNode line : summary.get("lines")) {
			if (line.get("id").asString().equals(id)) {
				return line;
			}
		}
		throw new AssertionError("No " + id + " in " + summary);
	}

}
