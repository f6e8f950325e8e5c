package org.earlyhelp.stepping;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.CyclicBarrier;
import java.util.UUID;
import java.util.Collections;
import java.util.ArrayList;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Challenging an agency that starts no teams, over HTTP (2.12). */
@ServiceTest
class AgencyChallengeApiTests {

	private static final String ADVISER = "taf-adviser";

	private static final String PATH = "/api/agency-challenges";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void asksWhoeverIsNamedAndFollowsTheAnswer() {
		String challenge = raised(Map.of("agency", "POLICE", "askedOf", "practitioner-police"));
		JsonNode asked = task("practitioner-police", challenge);
		assertThat(asked.get("type").asString()).isEqualTo("answer-agency-challenge");
		assertThat(asked.at("/subject/kind").asString()).isEqualTo("CHALLENGE");
		assertThat(asked.at("/subject/family").asString()).isEqualTo("Police");
		assertThat(asked.has("dueAt")).isTrue();
		assertThat(this.api.as("practitioner-police").get(PATH + "/" + challenge).status()).isEqualTo(200);
		assertThat(this.api.as("practitioner-police").get(PATH).status()).isEqualTo(403);
		assertThat(this.api.as("practitioner-nursery").get(PATH + "/" + challenge).status()).isEqualTo(404);

		completes("practitioner-police", asked, Map.of("answer", "WILL_START", "text", "Neighbourhood officers do."));
		JsonNode look = task(ADVISER, challenge);
		assertThat(look.get("type").asString()).isEqualTo("follow-agency-challenge");
		assertThat(look.has("dueAt")).isTrue();
		assertThat(read(challenge).get("state").asString()).isEqualTo("ANSWERED");

		completes(ADVISER, look, Map.of("result", "LOOK_AGAIN", "text", "One so far.", "lookAgainOn",
				this.journeys.today().plusMonths(1).toString()));
		completes(ADVISER, task(ADVISER, challenge), Map.of("result", "SETTLED", "text", "They start them now."));

		JsonNode settled = read(challenge);
		assertThat(settled.get("state").asString()).isEqualTo("SETTLED");
		assertThat(settled.get("looks").values()).hasSize(2);
		assertThat(clocks(challenge)).containsExactlyInAnyOrder("ESCALATION MET", "AGENCY_FOLLOWED MET",
				"AGENCY_FOLLOWED MET");
	}

	@Test
	void countsWhatTheAgencyStartedAndBroughtToTheFrontDoor() {
		JsonNode before = read(raised(Map.of("agency", "College")));
		settle(before.get("id").asString());
		Map<String, Object> family = Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname())));
		Api.Answer opened = this.api.as("practitioner-school")
			.post("/api/cases", Map.of("family", family, "needs", List.of("2.3", "3.2"), "level", "PP", "source", "2A",
					"initiatingAgency", "College"));
		assertThat(opened.status()).isEqualTo(201);
		JsonNode proposed = read(raised(Map.of("agency", "COLLEGE")));
		assertThat(proposed.at("/figures/started").asInt()).as("as K03: no assessment has begun")
			.isEqualTo(before.at("/figures/started").asInt());
		settle(proposed.get("id").asString());
		this.database.sql("update case_file set assessment_started_on = :today where id = :id")
			.param("today", this.journeys.today())
			.param("id", UUID.fromString(opened.body().get("id").asString()))
			.update();

		JsonNode after = read(raised(Map.of("agency", "COLLEGE")));

		assertThat(after.at("/figures/started").asInt()).isEqualTo(before.at("/figures/started").asInt() + 1);
		settle(after.get("id").asString());
	}

	@Test
	void letsOneOfManyAtOnceChallengeAnAgency() throws Exception {
		var together = new CyclicBarrier(6);
		ExecutorService managers = Executors.newFixedThreadPool(6);
		List<Future<Integer>> asked = managers.invokeAll(Collections.nCopies(6, () -> {
			together.await();
			return this.api.as(ADVISER).post(PATH, body(Map.of("agency", "MIDWIFERY"))).status();
		}));
		managers.shutdown();

		var answers = new ArrayList<Integer>();
		for (Future<Integer> one : asked) {
			answers.add(one.get());
		}
		assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
	}

	@Test
	void listsThemPageByPage() {
		List<String> raised = List.of(raised(Map.of("agency", "CAMHS")), raised(Map.of("agency", "YOUTH_JUSTICE")),
				raised(Map.of("agency", "STARTING_WELL")));
		raised.forEach(this::settle);

		var listed = new ArrayList<String>();
		JsonNode page = this.api.as(ADVISER).get(PATH + "?limit=2").body();
		assertThat(page.get("items").size()).isEqualTo(2);
		while (page.has("next")) {
			listed.addAll(page.get("items").findValuesAsString("id"));
			page = this.api.as(ADVISER).get(PATH + "?limit=2&after=" + page.get("next").asString()).body();
		}
		listed.addAll(page.get("items").findValuesAsString("id"));

		assertThat(listed).containsAll(raised).doesNotHaveDuplicates().hasSize(page.get("total").asInt());
		assertThat(this.api.as(ADVISER).get(PATH + "?limit=101").status()).isEqualTo(400);
	}

	@Test
	void hasAnAdviserRingAnAgencyOfWhichNobodyWorksHere() {
		String challenge = raised(Map.of("agency", "HOUSING"));
		JsonNode ring = task(ADVISER, challenge);
		assertThat(ring.has("assignee")).isFalse();
		this.api.as(ADVISER).post("/api/tasks/" + ring.get("id").asString() + "/claim");

		Api.Answer unsaid = this.api.as(ADVISER)
			.post("/api/tasks/" + ring.get("id").asString() + "/complete", Map.of("answer", "STAYS", "text", "No."));
		assertThat(unsaid.status()).isEqualTo(400);
		assertThat(unsaid.body().at("/errors/0/field").asString()).isEqualTo("answeredFor");

		settle(challenge);
	}

	@Test
	void asksSomebodyMoreSeniorAtEachOfFourStages() {
		String challenge = raised(Map.of("agency", "Nursery", "askedOf", "practitioner-nursery"));
		String stages = PATH + "/" + challenge + "/stages";
		assertThat(this.api.as("practitioner-nursery").post(stages, Map.of("reason", "No.")).status()).isEqualTo(403);
		assertThat(this.api.as(ADVISER)
			.post(stages, Map.of("reason", "No answer.", "askedOf", "practitioner-nursery"))
			.status()).isEqualTo(400);

		for (int stage = 2; stage <= 4; stage++) {
			Api.Answer further = this.api.as("team-manager").post(stages, Map.of("reason", "No answer yet."));
			assertThat(further.status()).as(further.text()).isEqualTo(201);
			assertThat(further.body().get("stages").values()).hasSize(stage);
		}

		Api.Answer fifth = this.api.as(ADVISER).post(stages, Map.of("reason", "Still none."));
		assertThat(fifth.status()).isEqualTo(409);
		assertThat(fifth.body().get("key").asString()).isEqualTo("escalation.last-stage");
		assertThat(clocks(challenge)).filteredOn((clock) -> clock.equals("ESCALATION RUNNING")).hasSize(1);
		assertThat(this.api.as("practitioner-nursery")
			.get("/api/tasks?view=mine&type=answer-agency-challenge")
			.body()
			.get("total")
			.asInt()).isZero();
		settle(challenge);
	}

	@Test
	void takesFurtherWhatTheAgencyDoesNotDo() {
		String challenge = raised(Map.of("agency", "GP_PRACTICE"));
		answer(challenge);

		completes(ADVISER, task(ADVISER, challenge), Map.of("result", "TAKEN_FURTHER", "text", "None since."));

		assertThat(read(challenge).get("state").asString()).isEqualTo("WAITING");
		assertThat(read(challenge).get("stages").values()).hasSize(2);
		settle(challenge);
	}

	@Test
	void saysWhatIsWrong() {
		Api.Answer wrong = this.api.as(ADVISER)
			.post(PATH, body(Map.of("agency", "Nobody", "from", "2026-03-01", "to", "2026-02-01", "district", "mars")));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body().get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("agency", "to",
				"district");
		assertThat(this.api.as(ADVISER)
			.post(PATH, body(Map.of("agency", "CAMHS", "askedOf", "practitioner-police")))
			.status()).isEqualTo(400);
		assertThat(this.api.as(Journeys.HEALTH).post(PATH, body(Map.of("agency", "CAMHS"))).status()).isEqualTo(403);

		String challenge = raised(Map.of("agency", "CAMHS"));
		Api.Answer second = this.api.as("service-manager").post(PATH, body(Map.of("agency", "CAMHS")));
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.body().get("key").asString()).isEqualTo("agency-challenge.open-already");
		settle(challenge);
	}

	private String raised(Map<String, Object> fields) {
		Api.Answer raised = this.api.as(ADVISER).post(PATH, body(fields));
		assertThat(raised.status()).as(raised.text()).isEqualTo(201);
		return raised.body().get("id").asString();
	}

	private Map<String, Object> body(Map<String, Object> fields) {
		var body = new HashMap<String, Object>(Map.of("from", this.journeys.today().minusMonths(3).toString(), "to",
				this.journeys.today().toString(), "reason", "Two teams in a quarter."));
		body.putAll(fields);
		return body;
	}

	/** So that the agency may be challenged again. */
	private void settle(String challenge) {
		answer(challenge);
		completes(ADVISER, task(ADVISER, challenge), Map.of("result", "SETTLED", "text", "Its reasons hold."));
	}

	private void answer(String challenge) {
		completes(ADVISER, task(ADVISER, challenge),
				Map.of("answer", "STAYS", "text", "They are too few.", "answeredFor", "Their manager"));
	}

	private JsonNode read(String challenge) {
		return this.api.as(ADVISER).get(PATH + "/" + challenge).body();
	}

	private JsonNode task(String username, String challenge) {
		return this.api.as(username)
			.get("/api/tasks?view=all&limit=100&sort=-created")
			.body()
			.get("items")
			.valueStream()
			.filter((task) -> challenge.equals(task.at("/subject/id").asString()))
			.findFirst()
			.orElseThrow();
	}

	private void completes(String username, JsonNode task, Map<String, Object> payload) {
		String path = "/api/tasks/" + task.get("id").asString();
		if (!task.has("assignee")) {
			this.api.as(username).post(path + "/claim");
		}
		Api.Answer done = this.api.as(username).post(path + "/complete", payload);
		assertThat(done.status()).as(done.text()).isEqualTo(200);
	}

	private List<String> clocks(String challenge) {
		return this.database.sql("select timer, state from deadline where cast(subject_id as varchar) = ?")
			.param(challenge)
			.query((row, number) -> row.getString(1) + " " + row.getString(2))
			.list();
	}

}
