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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases as each person of the service finds and reads them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Journeys.Story active;

	@BeforeAll
	void begin() {
		this.active = this.journeys.anActiveCase();
	}

	@Test
	void tellsTheWholeCaseToThoseWhoWorkOnIt() {
		for (String username : List.of(Journeys.HEALTH, Journeys.NURSERY, "taf-adviser", "team-manager",
				"service-manager")) {
			Api.Answer answer = this.api.as(username).get(this.active.path(""));

			assertThat(answer.status()).as(username).isEqualTo(200);
			assertThat(answer.header("ETag")).matches("\"[0-9]+\"");
			JsonNode found = answer.body();
			assertThat(found.get("state").asString()).isEqualTo("ACTIVE");
			assertThat(found.get("reference").asString()).matches("T-[0-9]{4}-[0-9]{6}");
			assertThat(found.get("family").get("members").findValuesAsString("firstName"))
				.containsExactlyInAnyOrder("Kofi", "Abena");
			assertThat(found.get("leadPractitioner").get("username").asString()).isEqualTo(Journeys.HEALTH);
			assertThat(found.get("needs").findValuesAsString("code")).containsExactlyInAnyOrder("2.3", "3.2", "10.2");
			assertThat(found.get("plan").get("outcomes")).hasSize(3);
			assertThat(found.get("stages").findValuesAsString("state")).containsExactly("PROPOSED", "CONSENT_PENDING",
					"ASSESSMENT", "PLANNING", "ACTIVE");
			assertThat(found.get("team").asString()).isNotBlank();
			assertThat(found.get("district").asString()).isEqualTo("chester");
		}
	}

	@Test
	void listsToTheFrontDoorNoMoreThanTheSummary() {
		String query = "/api/cases?search="
				+ this.api.as("taf-adviser").get(this.active.path("")).body().get("reference").asString();

		JsonNode summary = this.api.as("screener").get(query).body().get("items").get(0);
		assertThat(summary.get("lead").asString()).isEqualTo(Journeys.HEALTH);
		for (String withheld : List.of("consent", "assessor", "startedAt", "outcome")) {
			assertThat(summary.has(withheld)).as(withheld).isFalse();
		}
		assertThat(this.api.as("taf-adviser").get(query).body().get("items").get(0).get("consent").asString())
			.isEqualTo("GIVEN");
	}

	@Test
	void tellsTheFrontDoorNoMoreThanTheSummary() {
		JsonNode found = this.api.as("screener").get(this.active.path("")).body();

		assertThat(found.get("state").asString()).isEqualTo("ACTIVE");
		assertThat(found.get("leadPractitioner").get("username").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(found.get("family").get("members")).isEmpty();
		for (String withheld : List.of("plan", "needs", "consent", "stages", "nextReviewDueAt")) {
			assertThat(found.has(withheld)).as(withheld).isFalse();
		}
		assertThat(this.api.as("screener").get(this.active.path("/timeline")).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "practitioner-school", "practitioner-police", "social-care-manager", "auditor",
			"partner-auditor", "records-officer", "analyst", "admin" })
	void doesNotExistForAnybodyElse(String username) {
		var stranger = this.api.as(username);
		for (String rest : List.of("", "/timeline", "/notes", "/documents", "/deadlines", "/process")) {
			Api.Answer invisible = stranger.get(this.active.path(rest));
			Api.Answer missing = stranger.get("/api/cases/" + UUID.randomUUID() + rest);
			assertThat(invisible.status()).as(rest).isEqualTo(404);
			assertThat(invisible.text().replace(invisible.header("X-Correlation-Id"), ""))
				.isEqualTo(missing.text().replace(missing.header("X-Correlation-Id"), ""));
		}

		JsonNode found = stranger.get("/api/cases?search=" + this.active.surname()).body();

		assertThat(found.get("total").asInt()).isZero();
		assertThat(found.get("items")).isEmpty();
	}

	@Test
	void countsForAPractitionerOnlyTheirOwn() {
		Journeys.Story nurserys = this.journeys.aCaseToAllocate()
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", "practitioner-police"));
		int before = total("practitioner-police", "");

		this.journeys.aCaseAwaitingConsent();

		assertThat(total("practitioner-police", "")).isEqualTo(before);
		assertThat(total("practitioner-police", "search=" + nurserys.surname())).isEqualTo(1);
		assertThat(total(Journeys.HEALTH, "search=" + nurserys.surname())).isZero();
		assertThat(total("screener", "search=" + nurserys.surname())).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "state=ACTIVE,1", "state=CLOSED,0", "level=PP,1", "level=U,0", "lead=practitioner-health,1",
			"lead=practitioner-school,0", "agency=Health trust,1", "agency=School,0", "team=chester,1",
			"team=winsford,0", "overdue=false,1", "overdue=true,0" })
	void narrowsTheList(String filter, int found) {
		assertThat(total("service-manager", filter.replace(" ", "%20") + "&search=" + this.active.surname()))
			.isEqualTo(found);
	}

	@Test
	void findsByNamePostcodeAndReferenceWhateverTheAccents() {
		String surname = Journeys.aSurname();
		Journeys.Story story = this.journeys
			.aContact(
					Map.of("children",
							List.of(Map.of("firstName", "Zoë", "lastName", "Nguyễn-" + surname, "dateOfBirth",
									this.journeys.today().minusYears(2).toString(), "address",
									Map.of("line1", "3 Mill Lane", "postcode", "CW7 1AB"))),
							"adults", List.of()),
					surname);
		story.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs."));
		String reference = story.theCase().get("reference").asString();

		for (String search : List.of("nguyen%20" + surname, surname.toUpperCase() + "%20ZOE", reference,
				surname + "%20CW71AB", "Nguy%E1%BB%85n-" + surname)) {
			JsonNode page = this.api.as("taf-adviser").get("/api/cases?search=" + search).body();
			assertThat(page.get("items").findValuesAsString("id")).as(search).containsExactly(story.caseId());
		}
		assertThat(story.theCase().get("district").asString()).isEqualTo("winsford");
	}

	@Test
	void pagesThroughTheList() {
		this.journeys.aCaseToAllocate();
		var manager = this.api.as("service-manager");

		JsonNode first = manager.get("/api/cases?limit=1").body();
		JsonNode second = manager.get("/api/cases?limit=1&after=" + first.get("next").asString()).body();

		assertThat(first.get("items")).hasSize(1);
		assertThat(second.get("items")).hasSize(1);
		assertThat(second.get("items").get(0).get("id")).isNotEqualTo(first.get("items").get(0).get("id"));
		assertThat(first.get("total")).isEqualTo(second.get("total"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=101", "limit=0", "limit=1000000", "after=nonsense", "state=OPEN", "overdue=perhaps",
			"sort=password", "state=ACTIVE&state=CLOSED", "size=10", "search=%00" })
	void refusesWhatCannotBeAskedFor(String query) {
		assertThat(this.api.as("service-manager").get("/api/cases?" + query).status()).isEqualTo(400);
	}

	@Test
	void tellsItsStoryFromTheContactOn() {
		JsonNode story = this.api.as(Journeys.HEALTH).get(this.active.path("/timeline?limit=100")).body();

		List<String> actions = story.get("items").findValuesAsString("action");
		assertThat(actions).containsSubsequence("CONTACT_RECEIVED", "CONTACT_SCREENED", "CONTACT_DECIDED",
				"ASSESSOR_ALLOCATED", "CONSENT_RECORDED", "ASSESSMENT_COMPLETED", "LEAD_PRACTITIONER_AGREED",
				"TAF_MEETING_HELD");
		assertThat(actions).contains("CASE_OPENED").doesNotContain("RECORD_VIEWED", "LIST_VIEWED");
		assertThat(story.get("total").asInt()).isEqualTo(actions.size());
		JsonNode decided = story.get("items").get(actions.indexOf("CONTACT_DECIDED"));
		assertThat(decided.get("actor").asString()).isEqualTo("front-door-manager");
		assertThat(decided.get("at").asString()).endsWith("Z");
	}

	@Test
	void pagesThroughItsStory() {
		var health = this.api.as(Journeys.HEALTH);
		JsonNode whole = health.get(this.active.path("/timeline?limit=100")).body();

		JsonNode first = health.get(this.active.path("/timeline?limit=2")).body();
		JsonNode rest = health.get(this.active.path("/timeline?limit=100&after=" + first.get("next").asString()))
			.body();

		assertThat(first.get("items").size() + rest.get("items").size()).isEqualTo(whole.get("total").asInt());
		assertThat(rest.get("items").get(0)).isEqualTo(whole.get("items").get(2));
		assertThat(health.get(this.active.path("/timeline?limit=101")).status()).isEqualTo(400);
		assertThat(health.get(this.active.path("/timeline?page=1")).status()).isEqualTo(400);
	}

	@Test
	void endsTheAccessOfWhoeverLedOnceAllIsDone() {
		Journeys.Story story = this.journeys.aClosedCase();
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("")).status()).isEqualTo(200);

		story.does(Journeys.HEALTH, "send-closure-letter",
				Map.of("sentOn", this.journeys.today().toString(), "method", "POST"));

		assertThat(story.waits("follow-up")).isTrue();
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("")).status()).isEqualTo(200);
		assertThat(this.api.as(Journeys.HEALTH).get("/api/cases/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	private int total(String username, String query) {
		Api.Answer answer = this.api.as(username).get("/api/cases?" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().get("total").asInt();
	}

}
