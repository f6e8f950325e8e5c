package org.earlyhelp.timeliness.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What managers ask of the clocks, and who may ask it. */
@ServiceTest
class TimelinessApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void tellsOfEachClockThatTheLocalityKeeps() {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		JsonNode figures = this.api.as("team-manager")
			.get("/api/timeliness?to=" + this.journeys.today().plusMonths(1))
			.body();

		assertThat(figures.get("items").findValuesAsString("timer")).contains("T01", "T10", "T27")
			.doesNotContain("T29");
		JsonNode assessment = row(figures, "T10");
		assertThat(assessment.get("name").asString()).isNotBlank();
		assertThat(assessment.get("started").asInt()).isPositive();
		assertThat(row(figures, "T07").get("met").asInt()).isPositive();
		assertThat(row(figures, "T07").get("medianDays").asDouble()).isNotNegative();
		assertThat(behind("team-manager", "T10", "which=started"))
			.contains(story.theCase().get("reference").asString());
	}

	/** Clocks that run out while figure and lists are read, one after the other. */
	private static final int GROWN = 5;

	@Test
	void listsAsManyAsItCounts() {
		this.journeys.aCaseInAssessment();
		JsonNode figures = this.api.as("team-manager").get("/api/timeliness").body();

		for (JsonNode row : figures.get("items")) {
			Map<String, String> slices = Map.of("started", "started", "dueInPeriod", "due", "met", "met", "missed",
					"missed", "openOverdue", "overdue", "dueSoon", "soon");
			slices.forEach((figure, slice) -> {
				JsonNode items = this.api.as("team-manager")
					.get("/api/timeliness/" + row.get("timer").asString() + "/items?limit=1&which=" + slice)
					.body();
				assertThat(items.has("hidden")).as("tells that somebody is restricted").isFalse();
				assertThat(items.get("total").asInt()).as("%s %s", row, slice)
					.isBetween(0, row.get(figure).asInt() + GROWN);
				if (row.get("timer").asString().equals("T10") && slice.equals("started")) {
					assertThat(items.get("items")).as("the clock of this case is among them").isNotEmpty();
				}
			});
		}
	}

	@Test
	void tellsWhereFamiliesWait() {
		this.journeys.aCaseAwaitingConsent();

		JsonNode stages = this.api.as("service-manager").get("/api/timeliness/stages").body();

		assertThat(stages.get("items").findValuesAsString("stage")).containsExactly("PROPOSED", "CONSENT_PENDING",
				"ASSESSMENT", "PLANNING", "ACTIVE", "CLOSURE_PROPOSED");
		assertThat(stages.at("/items/1/here").asInt()).isPositive();
		assertThat(stages.at("/items/0/left").asInt()).isPositive();
		assertThat(stages.at("/items/0/medianDays").asInt()).isNotNegative();
	}

	@Test
	void givesAPractitionerTheFiguresOfTheirAgencyAlone() {
		this.journeys.aCaseInAssessment();

		JsonNode all = row(this.api.as("team-manager").get("/api/timeliness").body(), "T10");
		JsonNode police = row(this.api.as("practitioner-police").get("/api/timeliness").body(), "T10");

		assertThat(all.get("started").asInt()).isPositive();
		assertThat(police.get("started").asInt()).isZero();
		assertThat(this.api.as("admin").get("/api/timeliness").status()).isEqualTo(403);
		assertThat(this.api.as("screener").get("/api/timeliness").status()).isEqualTo(403);
		assertThat(this.api.anonymously().get("/api/timeliness").status()).isEqualTo(401);
	}

	@Test
	void givesTheFrontDoorAndSocialCareTheirOwnClocksAlone() {
		this.journeys.aCaseInAssessment();

		List<String> frontDoor = this.api.as("front-door-manager")
			.get("/api/timeliness")
			.body()
			.get("items")
			.findValuesAsString("timer");
		List<String> socialCare = this.api.as("social-care-manager")
			.get("/api/timeliness")
			.body()
			.get("items")
			.findValuesAsString("timer");

		assertThat(frontDoor).contains("T01", "T05").doesNotContain("T10", "T16", "T18", "T23");
		assertThat(socialCare).contains("T18", "T20").doesNotContain("T01", "T10", "T16", "T23");
		for (String manager : List.of("front-door-manager", "social-care-manager")) {
			assertThat(this.api.as(manager).get("/api/timeliness/T10/items").status()).isEqualTo(404);
			assertThat(this.api.as(manager).get("/api/timeliness/stages").body().get("items")).isEmpty();
		}
		assertThat(this.api.as("front-door-manager").get("/api/timeliness/T01/items").status()).isEqualTo(200);
	}

	@Test
	void givesAnAnalystFiguresAndNoCase() {
		this.journeys.aCaseInAssessment();

		JsonNode items = this.api.as("analyst").get("/api/timeliness/T10/items?which=started").body();

		assertThat(items.get("items")).isEmpty();
		assertThat(items.has("hidden")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "from=2026-02-30, from", "from=2026-03-02&to=2026-03-01, to", "asAt=2999-01-01, asAt",
			"asAt=yesterday, asAt", "asAt=-5000-01-01T00:00:00Z, asAt", "by=person, by", "nonsense=1, nonsense",
			"from=1990-01-01, from" })
	void namesWhatIsWrongInWhatIsAsked(String query, String field) {
		Api.Answer answer = this.api.as("team-manager").get("/api/timeliness?" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).contains(field);
		assertThat(answer.body().get("errors").findValuesAsString("message")).allSatisfy(
				(message) -> assertThat(message).isNotBlank().doesNotContain("period.").doesNotContain("as-at."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "T99", "t10", "%20" })
	void knowsNoOtherClock(String timer) {
		assertThat(this.api.as("team-manager").get("/api/timeliness/" + timer + "/items").status()).isEqualTo(404);
	}

	@Test
	void pagesThroughWhatIsBehindAFigure() {
		this.journeys.aContact();
		this.journeys.aContact();
		this.journeys.aContact();
		List<String> whole = behind("service-manager", "T01", "which=started");

		var paged = new ArrayList<String>();
		String after = "";
		for (int page = 0; page < 3 && after != null; page++) {
			JsonNode found = this.api.as("service-manager")
				.get("/api/timeliness/T01/items?which=started&limit=1" + after)
				.body();
			found.get("items").forEach((item) -> paged.add(item.get("reference").asString()));
			after = found.has("next") ? "&after=" + found.get("next").asString() : null;
		}

		assertThat(paged).hasSize(3).isEqualTo(whole.subList(0, 3));
	}

	@Test
	void givesFiguresToTakeElsewhereAsTheyAreShown() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		JsonNode shown = row(this.api.as("team-manager").get("/api/timeliness").body(), "T10");

		Api.Answer file = this.api.as("team-manager").get("/api/timeliness/export");

		assertThat(file.status()).as(file.text()).isEqualTo(200);
		assertThat(file.header("Content-Type")).startsWith("text/csv");
		List<String> lines = file.text().lines().toList();
		assertThat(lines.get(0)).startsWith("timer,name,by,group,from,to,as_at,started,due,met,missed");
		String started = shown.get("started").asString();
		assertThat(lines).anyMatch((line) -> line.startsWith("T10,") && line.contains(",,,")
				&& line.contains((started.length() == 1 && started.charAt(0) < '5') ? "Z,c," : "Z," + started + ","));
		assertThat(lines).anyMatch((line) -> line.contains(",DISTRICT,")).anyMatch((line) -> line.contains(",LEVEL,"));
		Api.Answer stages = this.api.as("analyst").get("/api/timeliness/stages/export");
		assertThat(stages.text().lines().toList()).hasSize(7);
		Api.Answer list = this.api.as("team-manager").get("/api/timeliness/T10/items/export?which=started");
		assertThat(list.text()).contains(story.theCase().get("reference").asString());
		assertThat(this.api.as("analyst").get("/api/timeliness/T10/items/export?which=started").text().lines())
			.hasSize(1);
		assertThat(this.api.as("admin").get("/api/timeliness/export").status()).isEqualTo(403);
		assertThat(this.api.as("team-manager").get("/api/timeliness/export?by=district").status()).isEqualTo(400);
		assertThat(this.api.as("auditor").get("/api/audit/events?action=EXPORTED&limit=5").text())
			.contains("TIMELINESS_LIST", "TIMELINESS_STAGES");
	}

	@Test
	void takesAReasonForWhatIsLateAndForNothingElse() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String running = this.api.as(Journeys.HEALTH).get(story.path("/deadlines")).body().at("/items/0/id").asString();
		String path = "/api/deadlines/" + running + "/lateness";

		assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("reason", "CAPACITY")).status()).isEqualTo(409);
		assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("reason", "OTHER")).status()).isEqualTo(400);
		assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of()).status()).isEqualTo(400);
		assertThat(this.api.as("practitioner-police").post(path, Map.of("reason", "CAPACITY")).status()).isEqualTo(404);
	}

	@Test
	void tellsWhoCarriesHowMuchByName() {
		this.journeys.anActiveCase();

		JsonNode loads = this.api.as("taf-adviser").get("/api/caseloads").body();

		List<String> names = loads.get("items").findValuesAsString("name");
		assertThat(names).isSorted();
		JsonNode health = loads.get("items")
			.valueStream()
			.filter((load) -> load.get("practitioner").asString().equals(Journeys.HEALTH))
			.findFirst()
			.orElseThrow();
		assertThat(health.get("cases").asInt()).isPositive();
		assertThat(health.get("weight").asDouble()).isPositive();
		assertThat(health.at("/byStage/ACTIVE").asInt()).isPositive();
		JsonNode own = this.api.as(Journeys.HEALTH).get("/api/caseloads").body();
		assertThat(own.get("items").findValuesAsString("practitioner")).containsExactly(Journeys.HEALTH);
		assertThat(this.api.as("analyst").get("/api/caseloads").status()).isEqualTo(403);
	}

	private List<String> behind(String user, String timer, String query) {
		var found = new ArrayList<String>();
		String after = "";
		do {
			JsonNode page = this.api.as(user)
				.get("/api/timeliness/" + timer + "/items?limit=100&" + query + after)
				.body();
			page.get("items").forEach((item) -> found.add(item.get("reference").asString()));
			after = page.has("next") ? "&after=" + page.get("next").asString() : null;
		}
		while (after != null);
		return found;
	}

	private static JsonNode row(JsonNode figures, String timer) {
		for (JsonNode row : figures.get("items")) {
			if (row.get("timer").asString().equals(timer)) {
				return row;
			}
		}
		throw new AssertionError("No " + timer + " in " + figures);
	}

}
