package org.earlyhelp.audit.web;

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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger of what people did over HTTP: each change once, each view, each refusal. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	private Journeys.Story story;

	@BeforeAll
	void begin() {
		this.story = this.journeys.aCaseInAssessment();
	}

	@Test
	void isForAuditorsAlone() {
		assertThat(this.api.as("auditor").get("/api/audit/events").status()).isEqualTo(200);
		assertThat(this.api.as("records-officer").get("/api/audit/events").status()).isEqualTo(200);
		for (String username : List.of("screener", "service-manager", "partner-auditor", "analyst", "admin",
				Journeys.HEALTH)) {
			assertThat(this.api.as(username).get("/api/audit/events").status()).as(username).isIn(403, 404);
		}
		assertThat(this.api.anonymously().get("/api/audit/events").status()).isEqualTo(401);
	}

	@Test
	void holdsEachStepOnceWithWhoTookIt() {
		for (Map.Entry<String, String> step : Map
			.of("CASE_OPENED", "front-door-manager", "ASSESSOR_ALLOCATED", "taf-adviser", "CONSENT_RECORDED",
					Journeys.HEALTH)
			.entrySet()) {
			JsonNode page = events("caseId=" + this.story.caseId() + "&action=" + step.getKey());
			assertThat(page.get("total").asInt()).as(step.getKey()).isEqualTo(1);
			JsonNode line = page.get("items").get(0);
			assertThat(line.get("actor").asString()).isEqualTo(step.getValue());
			assertThat(line.get("outcome").asString()).isEqualTo("DONE");
			assertThat(line.get("subject").get("kind").asString()).isEqualTo("CASE");
			assertThat(line.get("correlationId").asString()).isNotBlank();
			assertThat(line.get("commitment").asString()).isNotBlank();
		}
		assertThat(events("contactId=" + this.story.contactId() + "&action=CONTACT_SCREENED").get("total").asInt())
			.isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/timeline", "/notes", "/documents", "/deadlines", "/process" })
	void holdsEachViewOfACase(String rest) {
		holdsTheView("taf-adviser", this.story.path(rest), "caseId=" + this.story.caseId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/deadlines" })
	void holdsEachViewOfAContact(String rest) {
		holdsTheView("screener", "/api/contacts/" + this.story.contactId() + rest,
				"contactId=" + this.story.contactId());
	}

	@Test
	void holdsEachViewOfATask() {
		String task = this.story.task("complete-assessment");

		Api.Answer seen = this.api.as(Journeys.HEALTH).get("/api/tasks/" + task);

		assertThat(withCorrelation(seen, "action=RECORD_VIEWED&actor=" + Journeys.HEALTH)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases?search=%s", "/api/contacts?search=%s", "/api/tasks?view=all&search=%s" })
	void holdsWhatAListShowed(String path) {
		Api.Answer list = this.api.as("service-manager").get(path.formatted(this.story.surname()));

		List<JsonNode> views = withCorrelation(list, "action=LIST_VIEWED&actor=service-manager");
		assertThat(views).hasSize(1);
		JsonNode content = views.get(0).get("payload");
		assertThat(content.get("ids")).hasSize(list.body().get("items").size()).isNotEmpty();
		assertThat(content.get("filters").get("search").asString()).isEqualTo(this.story.surname());
	}

	@Test
	void holdsWhoWasDenied() {
		Api.Answer denied = this.api.as("practitioner-school").get(this.story.path(""));
		assertThat(denied.status()).isEqualTo(404);

		List<JsonNode> lines = withCorrelation(denied,
				"action=ACCESS_DENIED&actor=practitioner-school&caseId=" + this.story.caseId());
		assertThat(lines).hasSize(1);
		assertThat(lines.get(0).get("outcome").asString()).isEqualTo("DENIED");
	}

	@Test
	void holdsWhatARuleRefusedAndNothingElseOfIt() {
		Map<String, Object> assessment = this.journeys.theAssessment(this.story);
		assessment.put("children", List.of(Map.of("personId", this.story.person("Kofi"), "seen", true)));

		Api.Answer refused = this.story.tries(Journeys.HEALTH, "complete-assessment", assessment);
		assertThat(refused.status()).isEqualTo(409);

		assertThat(withCorrelation(refused, "action=COMMAND_REFUSED&actor=" + Journeys.HEALTH)).hasSize(1);
		assertThat(events("caseId=" + this.story.caseId() + "&action=ASSESSMENT_COMPLETED").get("total").asInt())
			.isZero();
	}

	@Test
	void findsAFamilyByTheReferenceOfItsCaseOrItsContact() {
		Api.Answer denied = this.api.as("practitioner-school").get(this.story.path(""));
		String ofCase = this.api.as("taf-adviser").get(this.story.path("")).body().get("reference").asString();
		String ofContact = this.api.as("screener")
			.get("/api/contacts/" + this.story.contactId())
			.body()
			.get("reference")
			.asString();

		for (String reference : List.of(ofCase, ofContact, ofCase.toLowerCase())) {
			assertThat(events("reference=" + reference + "&action=CASE_OPENED").get("total").asInt()).isEqualTo(1);
			assertThat(events("reference=" + reference + "&action=CONTACT_RECEIVED").get("total").asInt()).isEqualTo(1);
			assertThat(withCorrelation(denied, "preset=denied&reference=" + reference)).hasSize(1);
		}
		assertThat(events("reference=T-1999-999999").get("total").asInt()).isZero();
	}

	@Test
	void findsWhatAuditorsLookForAgainAndAgain() {
		Api.Answer refused = this.api.as("nobody-" + UUID.randomUUID(), "wrong").get("/api/cases");
		Api.Answer file = this.api.as("auditor").get("/api/exports/annex-a/list-1.csv");

		assertThat(withCorrelation(refused, "preset=failed-sign-ins")).hasSize(1);
		assertThat(withCorrelation(refused, "preset=denied")).isEmpty();
		assertThat(withCorrelation(file, "preset=exports&agency=council&outcome=DONE")).hasSize(1);
		assertThat(withCorrelation(file, "preset=auditors&actor=auditor")).hasSize(1);
		assertThat(events("preset=break-glass").get("items"))
			.allSatisfy((line) -> assertThat(line.get("action").asString()).isEqualTo("GLASS_BROKEN"));
		assertThat(events("correlationId=" + file.header("X-Correlation-Id")).get("total").asInt()).isEqualTo(1);
	}

	@Test
	void tellsThatARestrictedCaseHasAHistoryAndNotWhatItSays() {
		Journeys.Story hidden = this.journeys.aCaseInAssessment();
		var id = UUID.fromString(hidden.caseId());
		assertThat(opened(hidden).has("payload")).isTrue();

		this.database.sql("update case_file set restriction = 2 where id = ?").param(id).update();
		assertThat(opened(hidden).has("payload")).isFalse();
		assertThat(opened(hidden).get("withheld").asBoolean()).isTrue();

		this.database.sql("insert into case_named_user (case_id, username) values (?, 'auditor')").param(id).update();
		assertThat(opened(hidden).has("payload")).isTrue();
		assertThat(opened(hidden).has("withheld")).isFalse();
	}

	@Test
	void tellsRecordsOfficersWhoLookedAndNotWhatWasWritten() {
		String query = "/api/audit/events?caseId=" + this.story.caseId();
		this.api.as("taf-adviser").get(this.story.path(""));

		JsonNode written = this.api.as("records-officer").get(query + "&action=CASE_OPENED").body().at("/items/0");
		JsonNode looked = this.api.as("records-officer").get(query + "&action=RECORD_VIEWED").body().at("/items/0");

		assertThat(written.has("payload")).isFalse();
		assertThat(written.get("withheld").asBoolean()).isTrue();
		assertThat(looked.has("payload")).isTrue();
	}

	@Test
	void showsOneEntryWithItsPlaceInTheTree() {
		String id = opened(this.story).get("id").asString();
		long place = this.api.as("auditor").get("/api/audit/events/" + id + "/proof").body().get("index").asLong();

		Api.Answer shown = this.api.as("auditor").get("/api/audit/events/" + id);

		assertThat(shown.body().get("index").asLong()).isEqualTo(place);
		assertThat(shown.body().get("action").asString()).isEqualTo("CASE_OPENED");
		assertThat(withCorrelation(shown, "action=AUDIT_SEARCHED&actor=auditor")).hasSize(1);
		assertThat(this.api.as("auditor").get("/api/audit/events/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	private JsonNode opened(Journeys.Story story) {
		return events("caseId=" + story.caseId() + "&action=CASE_OPENED").get("items").get(0);
	}

	@Test
	void holdsItsOwnSearches() {
		Api.Answer search = this.api.as("auditor").get("/api/audit/events?caseId=" + this.story.caseId());

		assertThat(withCorrelation(search, "action=AUDIT_SEARCHED&actor=auditor")).hasSize(1);
	}

	private void holdsTheView(String username, String path, String subject) {
		Api.Answer seen = this.api.as(username).get(path);
		assertThat(seen.status()).as(path).isEqualTo(200);

		assertThat(withCorrelation(seen, "action=RECORD_VIEWED&actor=" + username + "&" + subject)).hasSize(1);
	}

	private List<JsonNode> withCorrelation(Api.Answer answer, String query) {
		String correlation = answer.header("X-Correlation-Id");
		return events(query + "&limit=100").get("items")
			.valueStream()
			.filter((line) -> correlation.equals(line.get("correlationId").asString()))
			.toList();
	}

	private JsonNode events(String query) {
		Api.Answer answer = this.api.as("auditor").get("/api/audit/events?" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

}
