package org.earlyhelp.frontdoor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class StartingTafTests {

	private static final String SCHOOL = "practitioner-school";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@ValueSource(strings = { SCHOOL, "taf-adviser", "team-manager" })
	void opensACaseThatWaitsForAnAssessor(String starter) {
		Answer started = start(starter, aTaf());

		assertThat(started.status()).as(started.text()).isEqualTo(201);
		JsonNode body = started.body();
		assertThat(started.header("Location")).isEqualTo("/api/cases/" + body.get("id").asString());
		assertThat(body.get("reference").asString()).matches("T-\\d{4}-\\d{6}");
		assertThat(body.get("state").asString()).isEqualTo("PROPOSED");
		Answer seen = this.api.as(starter).get(started.header("Location"));
		assertThat(seen.status()).as(seen.text()).isEqualTo(200);
		assertThat(seen.header("ETag")).isEqualTo(started.header("ETag"));
		assertThat(seen.body().get("level").asString()).isEqualTo("PP");
		assertThat(seen.body().get("district").asString()).isEqualTo("chester");
		assertThat(seen.body().get("family").get("members")).hasSize(2);
		assertThat(codes(seen.body().get("needs"))).containsExactly("2.3", "3.2");
		assertThat(seen.body().has("contactId")).isFalse();
	}

	@Test
	void runsTheClocksFromNowAndAsksForAnAssessor() {
		String id = started(aTaf());

		JsonNode deadlines = this.api.as("taf-adviser").get("/api/cases/" + id + "/deadlines").body().get("items");
		assertThat(timers(deadlines)).contains("T07", "T08", "T09");
		JsonNode tasks = this.api.as("taf-adviser").get("/api/tasks?view=available&caseId=" + id).body().get("items");
		assertThat(tasks).hasSize(1);
		assertThat(tasks.get(0).get("type").asString()).isEqualTo("allocate-assessor");
	}

	@Test
	void keepsItFromPractitionersWhoAreNotOfTheTeam() {
		String id = started(aTaf());

		assertThat(this.api.as("practitioner-police").get("/api/cases/" + id).status()).isEqualTo(404);
		assertThat(this.api.as(SCHOOL).get("/api/cases?search=" + surnameOf(id)).body().get("total").asInt())
			.isEqualTo(1);
	}

	@Test
	void startsForAFamilyThatIsKnown() {
		Journeys.Story contact = this.journeys.aContact();
		String earlier = started(aTaf());
		String family = family(earlier);

		Map<String, Object> again = aTaf();
		again.put("family", Map.of("id", family));
		Answer second = start("taf-adviser", again);

		assertThat(second.status()).as(second.text()).isEqualTo(409);
		assertThat(second.body().get("key").asString()).isEqualTo("taf.family-has-open-case");
		assertThat(contact.contact().has("caseId")).isFalse();
	}

	@Test
	void followsTheFamilysClosedEpisode() {
		Journeys.Story closed = this.journeys.aClosedCase();
		Map<String, Object> again = aTaf();
		again.put("family", Map.of("id", closed.theCase().get("family").get("id").asString()));

		Answer second = start("taf-adviser", again);

		assertThat(second.status()).as(second.text()).isEqualTo(201);
		JsonNode reopened = this.api.as("taf-adviser").get(second.header("Location")).body();
		assertThat(reopened.get("reopenedFrom").asString()).isEqualTo(closed.caseId());
		assertThat(reopened.get("district").asString()).isEqualTo("chester");
	}

	@Test
	void answersAFamilyThatIsNotTheirsAsOneThatIsNotThere() {
		String family = family(started(aTaf()));
		Map<String, Object> theirs = aTaf();
		theirs.put("family", Map.of("id", family));
		Map<String, Object> nobodys = aTaf();
		nobodys.put("family", Map.of("id", UUID.randomUUID().toString()));

		Answer hidden = start("practitioner-police", theirs);
		Answer missing = start("practitioner-police", nobodys);

		assertThat(hidden.status()).isEqualTo(400);
		assertThat(missing.status()).isEqualTo(400);
		assertThat(hidden.body().get("errors")).isEqualTo(missing.body().get("errors"));
	}

	@Test
	void refusesAChildWhoIsHelpedAlreadyAndSaysNoMoreToStrangers() {
		Map<String, Object> taf = aTaf();
		started(taf);

		Answer stranger = start("practitioner-police", taf);
		Answer adviser = start("taf-adviser", taf);

		assertThat(stranger.status()).as(stranger.text()).isEqualTo(409);
		assertThat(stranger.body().get("key").asString()).isEqualTo("taf.may-be-helped");
		assertThat(stranger.text()).doesNotContain("T-20");
		assertThat(adviser.status()).isEqualTo(409);
		assertThat(adviser.body().get("key").asString()).isEqualTo("taf.family-has-open-case");
	}

	@Test
	void opensOneCaseOfTwoThatAreStartedAtOnce() throws Exception {
		String family = this.journeys.aClosedCase().theCase().get("family").get("id").asString();
		Map<String, Object> taf = aTaf();
		taf.put("family", Map.of("id", family));
		Callable<Integer> starting = () -> start("taf-adviser", taf).status();
		ExecutorService together = Executors.newFixedThreadPool(4);
		List<Integer> statuses = new ArrayList<>();
		try {
			for (var answer : together.invokeAll(List.of(starting, starting, starting, starting))) {
				statuses.add(answer.get());
			}
		}
		finally {
			together.shutdown();
		}

		assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
	}

	@Test
	void namesEveryWrongFieldAtOnce() {
		Map<String, Object> taf = aTaf();
		taf.put("level", "9Z");
		taf.put("source", "77");
		taf.put("needs", List.of("2.3", "99.9"));
		taf.put("family", Map.of("children", List.of(Map.of("firstName", "Kofi", "sex", "X"))));

		Answer answer = start(SCHOOL, taf);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(fields(answer)).containsExactlyInAnyOrder("level", "source", "needs[1]",
				"family.children[0].lastName", "family.children[0].sex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "family", "needs", "level", "source" })
	void refusesWhatLacksARequiredField(String field) {
		Map<String, Object> taf = aTaf();
		taf.remove(field);

		Answer answer = start(SCHOOL, taf);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(fields(answer)).containsExactly(field);
	}

	@Test
	void takesAFamilyEitherByItsIdOrByItsPeople() {
		Map<String, Object> both = aTaf();
		both.put("family", Map.of("id", UUID.randomUUID().toString(), "children",
				List.of(this.journeys.theChild(Journeys.aSurname()))));
		Map<String, Object> nobody = aTaf();
		nobody.put("family", Map.of());

		assertThat(fields(start(SCHOOL, both))).containsExactly("family.id");
		assertThat(fields(start(SCHOOL, nobody))).containsExactly("family.children");
	}

	@Test
	void leavesALevelOfSocialCareToTheFrontDoor() {
		Map<String, Object> taf = aTaf();
		taf.put("level", "S");

		Answer answer = start(SCHOOL, taf);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("taf.level-is-social-cares");
	}

	@ParameterizedTest
	@ValueSource(strings = { "screener", "front-door-manager", "auditor", "analyst", "admin", "social-care-manager" })
	void isForPartnersAdvisersAndTeamManagers(String username) {
		assertThat(start(username, aTaf()).status()).isEqualTo(403);
	}

	private Map<String, Object> aTaf() {
		String surname = Journeys.aSurname();
		var taf = new LinkedHashMap<String, Object>();
		taf.put("family", Map.of("children", List.of(this.journeys.theChild(surname)), "adults",
				List.of(Map.of("firstName", "Abena", "lastName", surname, "relationship", "MOTHER"))));
		taf.put("needs", List.of("2.3", "3.2"));
		taf.put("level", "PP");
		taf.put("source", "2A");
		taf.put("initiatingAgency", "School");
		return taf;
	}

	private Answer start(String username, Map<String, Object> taf) {
		return this.api.as(username).post("/api/cases", taf);
	}

	private String started(Map<String, Object> taf) {
		Answer answer = start(SCHOOL, taf);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body().get("id").asString();
	}

	private String family(String id) {
		return this.api.as("taf-adviser").get("/api/cases/" + id).body().get("family").get("id").asString();
	}

	private String surnameOf(String id) {
		return this.api.as(SCHOOL)
			.get("/api/cases/" + id)
			.body()
			.get("family")
			.get("members")
			.get(0)
			.get("lastName")
			.asString();
	}

	private static List<String> fields(Answer answer) {
		return texts(answer.body().get("errors"), "field");
	}

	private static List<String> codes(JsonNode needs) {
		return texts(needs, "code");
	}

	private static List<String> timers(JsonNode deadlines) {
		return texts(deadlines, "timer");
	}

	private static List<String> texts(JsonNode items, String field) {
		return StreamSupport.stream(items.spliterator(), false)
			.map((item) -> item.get(field).asString())
			.collect(Collectors.toList());
	}

}
