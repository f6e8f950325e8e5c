package org.earlyhelp.frontdoor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Is there a plan for this child already? */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanCheckApiTests {

	private static final String PATH = "/api/plan-checks";

	private static final String SCHOOL = "practitioner-school";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	private Journeys.Story story;

	@BeforeAll
	void aFamilyHasAPlan() {
		this.story = this.journeys.anActiveCase();
	}

	@BeforeEach
	void nobodyAskedOfLate() {
		this.database.sql("delete from plan_check_try").update();
	}

	@Test
	void saysByWhenSomebodyRingsAndAsksTheLeadTo() {
		Api.Answer answer = ask(SCHOOL, Map.of());

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("answer", "callBy");
		assertThat(answer.body().get("answer").asString()).isEqualTo("WILL_CALL_BY");
		JsonNode task = newestTask();
		assertThat(task.get("dueAt").asString()).isEqualTo(answer.body().get("callBy").asString());
		assertThat(task.get("assignee").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(task.at("/subject/kind").asString()).isEqualTo("PLAN_CHECK");
		assertThat(task.get("caseId").asString()).isEqualTo(this.story.caseId());
	}

	@Test
	void showsTheLeadWhoAskedAndWhyAndTakesTheAnswer() {
		ask(SCHOOL, Map.of());
		JsonNode task = newestTask();
		String check = PATH + "/" + task.at("/subject/id").asString();

		JsonNode seen = this.api.as(Journeys.HEALTH).get(check).body();
		assertThat(seen.get("askedBy").asString()).isEqualTo(SCHOOL);
		assertThat(seen.get("purpose").asString()).isEqualTo("We want to join in.");
		assertThat(seen.get("personId").asString()).isEqualTo(this.story.person("Kofi"));
		assertThat(seen.get("told").asString()).isEqualTo("WILL_CALL_BY");
		assertThat(this.api.as(SCHOOL).get(check).status()).isEqualTo(404);

		String path = "/api/tasks/" + task.get("id").asString();
		assertThat(this.api.as(SCHOOL).get(path).status()).isEqualTo(404);
		assertThat(this.api.as(Journeys.HEALTH).get(path).status()).isEqualTo(200);
		assertThat(this.api.as(Journeys.HEALTH).post(path + "/complete", "{}").status()).isEqualTo(400);
		Api.Answer done = this.api.as(Journeys.HEALTH)
			.post(path + "/complete", Map.of("response", "Rang the school: they join the next meeting."));
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		assertThat(done.body().get("state").asString()).isEqualTo("DONE");
		assertThat(this.api.as(Journeys.HEALTH).get(check).body().get("answeredBy").asString())
			.isEqualTo(Journeys.HEALTH);
		assertThat(this.database.sql("select state from deadline where subject_id = ?")
			.param(UUID.fromString(task.at("/subject/id").asString()))
			.query(String.class)
			.list()).containsExactly("MET");
	}

	@ParameterizedTest
	@CsvSource({ "firstName, Esther", "lastName, Osei", "postcode, CH1 1AA", "firstName, K", "lastName, Q" })
	void findsNoneWhereOneThingDiffers(String field, String value) {
		Api.Answer answer = ask(SCHOOL, Map.of(field, value));

		assertThat(answer.text()).isEqualTo("{\"answer\":\"NONE_FOUND\"}");
	}

	@Test
	void findsNoneForAnotherDayOfBirth() {
		Api.Answer answer = ask(SCHOOL, Map.of("dateOfBirth", this.journeys.today().minusYears(3).minusDays(1)));

		assertThat(answer.text()).isEqualTo("{\"answer\":\"NONE_FOUND\"}");
	}

	@Test
	void findsThemHoweverTheNameIsWritten() {
		assertThat(ask(SCHOOL, Map.of("firstName", "KOFÍ", "postcode", "ch23bb")).body().get("answer").asString())
			.isEqualTo("WILL_CALL_BY");
	}

	@Test
	void findsNoneForAnAdultNorWhereTheCaseHasClosed() {
		assertThat(
				ask(SCHOOL, Map.of("firstName", "Abena", "dateOfBirth", "1995-07-30")).body().get("answer").asString())
			.isEqualTo("NONE_FOUND");

		Journeys.Story closed = this.journeys.aClosedCase();
		assertThat(ask(SCHOOL, Map.of("lastName", closed.surname())).body().get("answer").asString())
			.isEqualTo("NONE_FOUND");
	}

	@Test
	void asksTheAssessorWhileNobodyLeadsAndTheAdviserWhileNobodyAssesses() {
		Journeys.Story early = this.journeys.aCaseInAssessment();
		ask(SCHOOL, Map.of("lastName", early.surname()));
		assertThat(tasksOf(early).get(0).get("assignee").asString()).isEqualTo(Journeys.HEALTH);

		Journeys.Story proposed = this.journeys.aCaseToAllocate();
		ask(SCHOOL, Map.of("lastName", proposed.surname()));
		JsonNode task = tasksOf(proposed).get(0);
		assertThat(task.has("assignee")).isFalse();
		assertThat(task.get("groups").get(0).asString()).isEqualTo("taf-adviser");
		Api.Answer done = this.api.as("taf-adviser")
			.post("/api/tasks/" + task.get("id").asString() + "/complete", Map.of("response", "Rang them."));
		assertThat(done.status()).as(done.text()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void tellsOfARestrictedCaseToTheFrontDoorAloneAndTheLeadOfBoth(int restriction) {
		Journeys.Story hidden = this.journeys.aCaseToPlan();
		UUID id = UUID.fromString(hidden.caseId());
		this.database.sql("insert into case_named_user (case_id, username) values (?, 'practitioner-health')")
			.param(id)
			.update();
		this.database.sql("update case_file set restriction = ? where id = ?").param(restriction).param(id).update();

		assertThat(ask(SCHOOL, Map.of("lastName", hidden.surname())).text()).isEqualTo("{\"answer\":\"NONE_FOUND\"}");
		assertThat(ask("screener", Map.of("lastName", hidden.surname())).body().get("answer").asString())
			.isEqualTo("WILL_CALL_BY");

		JsonNode tasks = this.api.as(Journeys.HEALTH)
			.get("/api/tasks?view=mine&type=answer-contact&sort=-created&limit=2")
			.body()
			.get("items");
		assertThat(tasks.findValuesAsString("caseId")).containsOnly(hidden.caseId());
		assertThat(this.api.as(Journeys.HEALTH)
			.get(PATH + "/" + tasks.get(1).at("/subject/id").asString())
			.body()
			.get("told")
			.asString()).isEqualTo("NONE_FOUND");
	}

	@Test
	void tellsNothingToAnAgencyThatTheFamilyDoesNotWantTold() {
		Journeys.Story wary = this.journeys.aCaseToPlan();
		this.database.sql("update case_file set excluded_agencies = '[\"School\"]' where id = ?")
			.param(UUID.fromString(wary.caseId()))
			.update();

		assertThat(ask(SCHOOL, Map.of("lastName", wary.surname())).body().get("answer").asString())
			.isEqualTo("NONE_FOUND");
		assertThat(tasksOf(wary)).hasSize(1);
	}

	@Test
	void keepsWhoWasAskedForInTheSealedPartOfTheLedgerAlone() {
		Api.Answer none = ask("practitioner-police", Map.of("lastName", "Zzyzxsdottir"));
		Api.Answer found = ask("practitioner-police", Map.of());
		assertThat(none.body().get("answer").asString()).isEqualTo("NONE_FOUND");
		assertThat(found.body().get("answer").asString()).isEqualTo("WILL_CALL_BY");

		JsonNode entries = this.api.as("auditor")
			.get("/api/audit/events?actor=practitioner-police&action=PLAN_CHECKED&limit=2")
			.body()
			.get("items");
		assertThat(entries.get(1).at("/payload/lastName").asString()).isEqualTo("Zzyzxsdottir");
		assertThat(entries.get(0).get("caseId").asString()).isEqualTo(this.story.caseId());
		assertThat(this.database.sql("select count(*) from plan_check where purpose like '%Zzyzx%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void isForPractitionersAndTheFrontDoor() {
		for (String username : List.of("screener", "front-door-manager", "practitioner-nursery")) {
			assertThat(ask(username, Map.of()).status()).as(username).isEqualTo(200);
		}
		for (String username : List.of("auditor", "partner-auditor", "analyst", "admin", "records-officer")) {
			assertThat(ask(username, Map.of()).status()).as(username).isEqualTo(403);
		}
	}

	@Test
	void namesEverythingThatIsWrongAtOnce() {
		Api.Answer answer = this.api.as(SCHOOL)
			.post(PATH, Map.of("firstName", " ", "dateOfBirth", "2999-01-01", "postcode", "nowhere"));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("firstName",
				"lastName", "dateOfBirth", "postcode", "purpose");
	}

	@Test
	void isThrottledByPersonAndByTheMachinesTime() {
		for (int asked = 0; asked < 10; asked++) {
			assertThat(ask("practitioner-family-support", Map.of("lastName", "Nobody")).status()).isEqualTo(200);
		}

		Api.Answer refused = ask("practitioner-family-support", Map.of("lastName", "Nobody"));
		assertThat(refused.status()).isEqualTo(429);
		assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(3_000L, 3_600L);
		assertThat(refused.body().get("key").asString()).isEqualTo("plan-check.too-many");
		assertThat(ask(SCHOOL, Map.of("lastName", "Nobody")).status()).isEqualTo(200);

		this.database.sql("update plan_check_try set tried_at = ?")
			.param(java.time.OffsetDateTime.now().minusMinutes(61))
			.update();
		assertThat(ask("practitioner-family-support", Map.of("lastName", "Nobody")).status()).isEqualTo(200);
	}

	@Test
	void answersTheSameWayAgainForTheSameKey() {
		String key = UUID.randomUUID().toString();
		Api.Answer first = this.api.as(SCHOOL).with("Idempotency-Key", key).post(PATH, child(Map.of()));
		Api.Answer second = this.api.as(SCHOOL).with("Idempotency-Key", key).post(PATH, child(Map.of()));

		assertThat(second.text()).isEqualTo(first.text());
		assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
	}

	@Test
	void takesAsLongWhateverItFinds() {
		ask(SCHOOL, Map.of());
		var found = new ArrayList<Long>();
		var none = new ArrayList<Long>();
		for (int asked = 0; asked < 4; asked++) {
			found.add(millis(Map.of()));
			none.add(millis(Map.of("lastName", "Nobody")));
		}

		assertThat(found).allMatch((took) -> took >= 300);
		assertThat(none).allMatch((took) -> took >= 300);
	}

	private long millis(Map<String, ?> fields) {
		Instant before = Instant.now();
		ask(SCHOOL, fields);
		return Duration.between(before, Instant.now()).toMillis();
	}

	private Api.Answer ask(String username, Map<String, ?> fields) {
		return this.api.as(username).post(PATH, child(fields));
	}

	private Map<String, Object> child(Map<String, ?> fields) {
		var asked = new HashMap<String, Object>(Map.of("firstName", "Kofi", "lastName", this.story.surname(),
				"dateOfBirth", this.journeys.today().minusYears(3).toString(), "postcode", "CH2 3BB", "purpose",
				"We want to join in."));
		fields.forEach((field, value) -> asked.put(field, value.toString()));
		return asked;
	}

	private JsonNode newestTask() {
		return tasksOf(this.story).get(0);
	}

	private JsonNode tasksOf(Journeys.Story family) {
		return this.api.as("service-manager")
			.get("/api/tasks?view=all&type=answer-contact&sort=-created&caseId=" + family.caseId())
			.body()
			.get("items");
	}

}
