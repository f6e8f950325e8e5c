package org.earlyhelp.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@Import(QueueWorld.class)
class TaskApiTests {

	private static final String FINDING = "{\"strengths\":\"Each child was seen\",\"overall\":2}";

	@Autowired
	private Api api;

	@Autowired
	private QueueWorld.Given given;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void pagesThroughAQueueInDueOrderWithoutGapOrRepeat() {
		Subject family = this.given.aContact("Paging");
		var made = new ArrayList<String>();
		for (int index = 0; index < 7; index++) {
			made.add(this.given.work(family, "front-door").toString());
		}

		for (String sort : List.of("due", "-due", "priority", "-created", "family")) {
			var found = new ArrayList<String>();
			String after = "";
			do {
				Answer page = this.api.as("screener")
					.get("/api/tasks?view=available&limit=3&contactId=" + family.id() + "&sort=" + sort + after);
				assertThat(page.status()).as(page.text()).isEqualTo(200);
				assertThat(page.body().get("total").asInt()).isEqualTo(7);
				page.body().get("items").forEach((item) -> found.add(item.get("id").asString()));
				after = page.body().has("next") ? "&after=" + page.body().get("next").asString() : null;
			}
			while (after != null);
			assertThat(found).as(sort).containsExactlyInAnyOrderElementsOf(made);
		}
	}

	@Test
	void showsWhatAListNeeds() {
		Subject family = this.given.aContact("O\u2019Brien-Zo\u00eb");
		UUID task = this.given.work(family, "front-door");

		JsonNode item = this.api.as("screener")
			.get("/api/tasks?view=available&search=obrien%20z&type=" + QueueWorld.TYPE)
			.body()
			.get("items")
			.get(0);

		assertThat(item.get("id").asString()).isEqualTo(task.toString());
		assertThat(item.get("name").asString()).isEqualTo("Audit case file");
		assertThat(item.get("state").asString()).isEqualTo("OPEN");
		assertThat(item.get("subject").get("kind").asString()).isEqualTo("CONTACT");
		assertThat(item.get("subject").get("family").asString()).isEqualTo("O\u2019Brien-Zo\u00eb");
		assertThat(item.get("priority").asString()).isEqualTo("NORMAL");
		assertThat(item.has("assignee")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=1000000", "limit=0", "limit=-1", "limit=x", "page=-1", "sort=password,desc",
			"sort=case.family.name", "view=everything", "view=mine&view=all", "type=make-tea", "due=yesterday",
			"caseId=1", "after=zzz", "search=%00", "search=a%E2%80%AEb", "assignee=a%0Ab" })
	void refusesWhatItDoesNotKnow(String query) {
		Answer answer = this.api.as("screener").get("/api/tasks?" + query);

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.body().get("errors")).isNotEmpty();
	}

	@Test
	void answersSearchesThatLookLikePatternsAtOnce() {
		Answer answer = this.api.as("screener").get("/api/tasks?view=all&search=(a%2B)%2B%24%25_%27");

		assertThat(answer.status()).isEqualTo(200);
	}

	@Test
	void hidesWorkOnFamiliesThatAreNotTheirs() {
		Subject restricted = this.given.aCase("Hidden", 2, Set.of());
		UUID task = this.given.workFor("practitioner-health", restricted);

		for (String user : List.of("taf-adviser", "practitioner-police", "service-manager", "admin")) {
			Answer all = this.api.as(user).get("/api/tasks?view=all&caseId=" + restricted.id());
			assertThat(all.body().get("total").asInt()).as(user).isZero();
			assertThat(this.api.as(user).get("/api/tasks/" + task).status()).as(user).isEqualTo(404);
			assertThat(this.api.as(user).post("/api/tasks/" + task + "/claim").status()).as(user).isEqualTo(404);
		}
	}

	@Test
	void showsTheHolderTheirWorkAndManagersTheirDistricts() {
		Subject family = this.given.aCase("Shown", 0, Set.of());
		UUID task = this.given.workFor("practitioner-health", family);

		for (String query : List.of("view=mine", "view=all", "assignee=practitioner-health&view=all")) {
			assertThat(ids("practitioner-health", query + "&caseId=" + family.id())).containsExactly(task.toString());
		}
		assertThat(ids("taf-adviser", "view=all&caseId=" + family.id())).containsExactly(task.toString());
		assertThat(ids("taf-adviser", "view=available&caseId=" + family.id())).isEmpty();
		assertThat(ids("practitioner-police", "view=all&caseId=" + family.id())).isEmpty();
	}

	@Test
	void claimsReleasesAndAssigns() {
		UUID task = this.given.work(this.given.aContact("Moving"), "front-door");
		String path = "/api/tasks/" + task;

		Answer claimed = this.api.as("screener").with("If-Match", "\"0\"").post(path + "/claim");
		assertThat(claimed.status()).as(claimed.text()).isEqualTo(200);
		assertThat(claimed.header("ETag")).isEqualTo("\"1\"");
		assertThat(claimed.body().get("assignee").asString()).isEqualTo("screener");

		Answer taken = this.api.as("front-door-manager").post(path + "/claim");
		assertThat(taken.status()).isEqualTo(409);
		assertThat(taken.body().get("key").asString()).isEqualTo("task.held");

		assertThat(this.api.as("screener").with("If-Match", "\"0\"").post(path + "/release").status()).isEqualTo(412);
		assertThat(this.api.as("screener").with("If-Match", "*").post(path + "/release").status()).isEqualTo(400);
		assertThat(this.api.as("screener").post(path + "/release").body().has("assignee")).isFalse();
		assertThat(this.api.as("screener").post(path + "/release").status()).isIn(403, 409);

		Answer assigned = this.api.as("front-door-manager").post(path + "/assign", Map.of("assignee", "screener"));
		assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
		Answer unexplained = this.api.as("front-door-manager")
			.post(path + "/assign", Map.of("assignee", "front-door-manager"));
		assertThat(unexplained.status()).isEqualTo(400);
		assertThat(unexplained.body().get("errors").get(0).get("field").asString()).isEqualTo("reason");
	}

	@Test
	void refusesToGiveWorkToSomebodyWhoMayNotHoldIt() {
		UUID task = this.given.workFor("practitioner-health", this.given.aCase("Nobody", 0, Set.of("Police")));

		for (String user : List.of("nobody-of-this-name", "practitioner-police", "admin")) {
			Answer answer = this.api.as("taf-adviser")
				.post("/api/tasks/" + task + "/assign", Map.of("assignee", user, "reason", "Off sick"));

			assertThat(answer.status()).as(user).isEqualTo(400);
			assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo("assignee");
		}
	}

	@Test
	void keepsDraftsForTheirAuthor() {
		UUID task = this.given.work(this.given.aContact("Drafting"), "front-door");
		String path = "/api/tasks/" + task;

		assertThat(this.api.as("screener").put(path + "/draft", "{\"overall\":3}").status()).isEqualTo(428);
		assertThat(this.api.as("screener").with("If-Match", "\"0\"").put(path + "/draft", "{\"overal\":3}").status())
			.isEqualTo(400);
		Answer kept = this.api.as("screener").with("If-Match", "\"0\"").put(path + "/draft", "{\"overall\":3}");
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
		assertThat(this.api.as("screener").with("If-Match", "\"0\"").put(path + "/draft", "{\"overall\":4}").status())
			.isEqualTo(412);

		JsonNode draft = this.api.as("screener").get(path).body().get("draft");
		assertThat(draft.get("payload").get("overall").asInt()).isEqualTo(3);
		assertThat(this.api.as("front-door-manager").get(path).body().has("draft")).isFalse();
	}

	@Test
	void completesWorkOnce() {
		UUID task = this.given.work(this.given.aContact("Completing"), "front-door");
		String path = "/api/tasks/" + task + "/complete";

		Answer wrong = this.api.as("screener").post(path, "{\"overall\":\"x\",\"extra\":1}");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body().get("errors")).hasSize(3);

		Answer done = this.api.as("screener").post(path, FINDING);
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		assertThat(done.body().get("state").asString()).isEqualTo("DONE");
		assertThat(done.body().get("endedBy").asString()).isEqualTo("screener");

		Answer late = this.api.as("front-door-manager").post(path, FINDING);
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body().get("key").asString()).isEqualTo("task.done");
		JsonNode draft = this.api.as("front-door-manager").get("/api/tasks/" + task).body().get("draft");
		assertThat(draft.get("payload").get("strengths").asString()).isEqualTo("Each child was seen");
		assertThat(this.api.as("front-door-manager").post(path, "{}").status()).isEqualTo(400);
	}

	@Test
	void refusesWorkThatCouldNeverBeTheirs() {
		UUID queued = this.given.work(this.given.aContact("Rights"), "front-door");
		UUID named = this.given.workFor("practitioner-health", this.given.aCase("Rights", 0, Set.of()));

		for (UUID task : List.of(queued, named)) {
			String path = "/api/tasks/" + task;
			assertThat(this.api.as("taf-adviser").post(path + "/complete", FINDING).status()).isEqualTo(403);
			assertThat(this.api.as("taf-adviser").post(path + "/complete", "{}").status()).isEqualTo(403);
			assertThat(this.api.as("taf-adviser").post(path + "/claim").status()).isEqualTo(403);
			assertThat(this.api.as("taf-adviser").with("If-Match", "\"0\"").put(path + "/draft", "{}").status())
				.isEqualTo(403);
			assertThat(this.api.as("practitioner-police").post(path + "/complete", FINDING).status()).isEqualTo(404);
		}
		assertThat(this.api.as("screener").post("/api/tasks/" + queued + "/complete", FINDING).status()).isEqualTo(200);
		assertThat(this.api.as("taf-adviser").post("/api/tasks/" + queued + "/complete", FINDING).status())
			.isEqualTo(403);
	}

	@Test
	void letsThoseWhoBrokerMoveNamedWorkAndKeepsWhatItsHolderTyped() {
		UUID task = this.given.workFor("practitioner-school", this.given.aCase("Brokered", 0, Set.of()));
		String path = "/api/tasks/" + task;
		Map<String, String> to = Map.of("assignee", "practitioner-health");

		assertThat(this.api.as("taf-adviser").post(path + "/assign", to).status()).isEqualTo(400);
		Answer given = this.api.as("taf-adviser")
			.post(path + "/assign", Map.of("assignee", "practitioner-health", "reason", "Off sick"));
		assertThat(given.status()).as(given.text()).isEqualTo(200);
		assertThat(given.body().get("assignee").asString()).isEqualTo("practitioner-health");

		Answer late = this.api.as("practitioner-school").post(path + "/complete", FINDING);
		assertThat(late.status()).as(late.text()).isEqualTo(409);
		assertThat(late.body().get("detail").asString()).contains("Hugh Adeyemi");
		JsonNode draft = this.api.as("practitioner-school").get(path).body().get("draft");
		assertThat(draft.get("payload").get("strengths").asString()).isEqualTo("Each child was seen");
		assertThat(this.api.as("team-manager")
			.post(path + "/assign", Map.of("assignee", "practitioner-school", "reason", "Back at work"))
			.status()).isEqualTo(200);
	}

	@Test
	void letsAnybodyOfItsGroupsAssignThemselvesWhatIsNobodys() {
		UUID task = this.given.work(this.given.aContact("Myself"), "front-door");

		Answer others = this.api.as("screener")
			.post("/api/tasks/" + task + "/assign", Map.of("assignee", "front-door-manager"));
		Answer mine = this.api.as("screener").post("/api/tasks/" + task + "/assign", Map.of("assignee", "screener"));

		assertThat(others.status()).isEqualTo(403);
		assertThat(mine.status()).as(mine.text()).isEqualTo(200);
	}

	@Test
	void datesRealWorkAndTagsEachChange() {
		Journeys.Story story = this.journeys.aContact();
		String path = "/api/tasks/" + story.task("screen-contact");

		Answer seen = this.api.as("screener").get(path);
		assertThat(seen.body().get("dueAt").asString()).isEqualTo(seen.body().get("originalDueAt").asString());
		assertThat(seen.body().get("dueState").asString()).isIn("TODAY", "SOON", "LATER");
		assertThat(seen.body().get("subject").get("reference").asString()).startsWith("C-");
		assertThat(seen.body().get("contactId").asString()).isEqualTo(story.contactId());
		Answer kept = this.api.as("screener").with("If-Match", seen.header("ETag")).put(path + "/draft", "{}");
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
		Answer claimed = this.api.as("screener").with("If-Match", kept.header("ETag")).post(path + "/claim");
		assertThat(claimed.status()).as(claimed.text()).isEqualTo(200);
		Answer done = this.api.as("screener")
			.with("If-Match", claimed.header("ETag"))
			.post(path + "/complete", this.journeys.theScreening());
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		assertThat(List.of(seen.header("ETag"), kept.header("ETag"), claimed.header("ETag"), done.header("ETag")))
			.doesNotHaveDuplicates();
		Answer late = this.api.as("screener")
			.with("If-Match", claimed.header("ETag"))
			.post(path + "/complete", this.journeys.theScreening());
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body().get("detail").asString()).contains("Sam Okafor");
		assertThat(this.api.as("screener").get(path).body().get("state").asString()).isEqualTo("DONE");
	}

	@Test
	void keepsToItsHolderWhatIsForOnePerson() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		String path = "/api/tasks/" + story.task("record-consent");

		assertThat(this.api.as(Journeys.HEALTH).get(path).body().get("assignee").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(this.api.as("taf-adviser").post(path + "/complete", this.journeys.theConsent()).status()).isIn(403,
				409);
		assertThat(this.api.as(Journeys.NURSERY).post(path + "/complete", this.journeys.theConsent()).status())
			.isEqualTo(404);
		Answer given = this.api.as("team-manager")
			.post(path + "/assign", Map.of("assignee", "taf-adviser", "reason", "On leave"));
		assertThat(given.status()).as(given.text()).isEqualTo(200);
		assertThat(this.api.as("taf-adviser").post(path + "/complete", this.journeys.theConsent()).status())
			.isEqualTo(200);
		assertThat(story.state()).isEqualTo("ASSESSMENT");
	}

	@Test
	void saysWhatAPayloadTakes() {
		UUID task = this.given.work(this.given.aContact("Schema"), "front-door");

		JsonNode schema = this.api.as("screener").get("/api/tasks/" + task + "/schema").body();

		assertThat(schema.get("type").asString()).isEqualTo("object");
		assertThat(schema.get("required").get(0).asString()).isEqualTo("strengths");
		assertThat(schema.get("properties").get("overall").get("type").asString()).isEqualTo("integer");
	}

	@Test
	void movesManyEachByItself() {
		UUID mine = this.given.work(this.given.aContact("Many"), "front-door");
		UUID other = this.given.work(this.given.aContact("Many"), "social-care-manager");
		UUID none = UUID.randomUUID();

		Answer answer = this.api.as("screener")
			.post("/api/tasks/bulk", Map.of("action", "claim", "ids", List.of(mine, other, none)));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var statuses = new ArrayList<Integer>();
		answer.body().get("results").forEach((result) -> statuses.add(result.get("status").asInt()));
		assertThat(statuses).containsExactly(200, 403, 404);
		assertThat(refusalsOf(other)).containsExactly("DENIED");
		assertThat(refusalsOf(mine)).isEmpty();
		assertThat(this.api.as("front-door-manager")
			.post("/api/tasks/bulk", Map.of("action", "claim", "ids", List.of(mine)))
			.body()
			.get("results")
			.get(0)
			.get("key")
			.asString()).isEqualTo("task.held");
		assertThat(refusalsOf(mine)).containsExactly("REFUSED");
		assertThat(this.api.as("screener")
			.post("/api/tasks/bulk",
					Map.of("action", "claim", "ids",
							java.util.stream.Stream.generate(UUID::randomUUID).limit(101).toList()))
			.status()).isEqualTo(400);
	}

	private List<String> refusalsOf(UUID task) {
		return this.jdbc
			.sql("select outcome from ledger_entry where subject_id = ? and outcome in ('DENIED', 'REFUSED')")
			.param(task)
			.query(String.class)
			.list();
	}

	private List<String> ids(String user, String query) {
		Answer answer = this.api.as(user).get("/api/tasks?" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var ids = new ArrayList<String>();
		answer.body().get("items").forEach((item) -> ids.add(item.get("id").asString()));
		assertThat(answer.body().get("total").asInt()).isEqualTo(ids.size());
		return ids;
	}

}
