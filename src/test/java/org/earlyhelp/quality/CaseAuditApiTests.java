package org.earlyhelp.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ProcessEngine;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Auditing case files, over HTTP (T28). */
@ServiceTest
class CaseAuditApiTests {

	private static final String AUDITOR = "auditor";

	private static final String PARTNER = "partner-auditor";

	private static final String MANAGER = "team-manager";

	private static final String PATH = "/api/case-audits";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext service;

	@Autowired
	private ProcessEngine engine;

	@Test
	void opensTheCaseToAuditorsUntilBothHaveGradedIt() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		assertThat(this.api.as(AUDITOR).get(story.path("")).status()).isEqualTo(404);
		String audit = opened(story);

		for (String auditor : List.of(AUDITOR, PARTNER)) {
			assertThat(this.api.as(auditor).get(story.path("")).status()).isEqualTo(200);
			assertThat(this.api.as(auditor)
				.post(story.path("/notes"), Map.of("kind", "CALL", "when", "2026-01-05T10:00:00Z", "text", "Hello."))
				.status()).isEqualTo(403);
		}
		grades(AUDITOR, audit, "GOOD", "GOOD");
		assertThat(this.api.as(AUDITOR).get(story.path("")).status()).isEqualTo(200);
		grades(PARTNER, audit, "GOOD", "GOOD");

		assertThat(read(MANAGER, audit).get("state").asString()).isEqualTo("AGREED");
		for (String auditor : List.of(AUDITOR, PARTNER)) {
			assertThat(this.api.as(auditor).get(story.path("")).status()).isEqualTo(404);
			assertThat(this.api.as(auditor).get("/api/tasks?view=all&limit=100&sort=-created").text())
				.doesNotContain(audit);
		}
		assertThat(clocks(audit)).containsExactly("T28 MET");
	}

	@Test
	void keepsEveryViewOfAnAuditorWithItsReason() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = opened(story);
		String reference = read(AUDITOR, audit).get("reference").asString();

		this.api.as(AUDITOR).get(story.path(""));

		JsonNode views = this.api.as(AUDITOR)
			.get("/api/audit/events?limit=100&actor=auditor&action=RECORD_VIEWED&caseId=" + story.caseId())
			.body()
			.get("items");
		assertThat(views.size()).isPositive();
		assertThat(views.valueStream().map((view) -> view.toString()).toList())
			.allSatisfy((view) -> assertThat(view).contains("CASE_AUDIT " + reference));
		this.api.as(Journeys.HEALTH).get(story.path(""));
		assertThat(this.api.as(AUDITOR)
			.get("/api/audit/events?limit=100&actor=practitioner-health&action=RECORD_VIEWED&caseId=" + story.caseId())
			.text()).doesNotContain("CASE_AUDIT ");
	}

	@Test
	void tellsNeitherAuditorWhatTheOtherFindsBeforeBothHaveSaid() {
		String audit = opened(this.journeys.aCaseToPlan());
		grades(AUDITOR, audit, "GOOD", "OUTSTANDING");

		assertThat(read(PARTNER, audit).get("gradings").values()).isEmpty();
		assertThat(read(PARTNER, audit).at("/given/0/auditor").asString()).isEqualTo(AUDITOR);
		assertThat(read("taf-adviser", audit).get("gradings").values()).isEmpty();
		assertThat(read(AUDITOR, audit).get("gradings").values()).hasSize(1);
		assertThat(read(MANAGER, audit).get("gradings").values()).hasSize(1);
		assertThat(this.api.as(PARTNER).get(PATH + "?limit=100").text()).doesNotContain("OUTSTANDING");

		Api.Answer twice = tries(AUDITOR, audit, "audit-case-file", body("GOOD", "GOOD"));
		assertThat(twice.status()).isIn(403, 404, 409);
		grades(PARTNER, audit, "GOOD", "GOOD");
		assertThat(read(PARTNER, audit).get("gradings").values()).hasSize(2);
		assertThat(read(PARTNER, audit).get("state").asString()).isEqualTo("DIFFERS");
	}

	/**
	 * Auditors read the ledger, where the other agency may have found what is inadequate.
	 */
	@Test
	void tellsAnAuditorNothingOfItInTheLedgerEither() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = opened(story);
		Map<String, Object> asks = body("INADEQUATE", "INADEQUATE");
		asks.put("actions", List.of(Map.of("text", "Visit this week.", "owner", "team-manager", "due",
				this.journeys.today().plusDays(7).toString())));
		does(PARTNER, audit, "audit-case-file", asks);

		String found = "/api/audit/events?limit=100&action=CASE_FOUND_INADEQUATE";
		assertThat(this.api.as(AUDITOR).get(found).text()).doesNotContain(audit);
		assertThat(this.api.as(AUDITOR)
			.get("/api/audit/events?limit=100&actor=partner-auditor&caseId=" + story.caseId())
			.text()).contains("CASE_FILE_GRADED").doesNotContain("alarming").doesNotContainIgnoringCase("inadequate");

		grades(AUDITOR, audit, "GOOD", "GOOD");

		assertThat(this.api.as(AUDITOR).get(found).body().get("items").valueStream())
			.filteredOn((line) -> line.at("/subject/id").asString().equals(audit))
			.singleElement()
			.satisfies((line) -> assertThat(line.at("/payload/by/0").asString()).isEqualTo(PARTNER));
	}

	@Test
	void agreesTheGradesWithReasonsAndFollowsTheActions() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = opened(story);
		Map<String, Object> asks = body("REQUIRES_IMPROVEMENT", "GOOD");
		asks.put("actions", List.of(Map.of("text", "See each child alone.", "owner", Journeys.HEALTH, "due",
				this.journeys.today().plusDays(20).toString())));
		does(AUDITOR, audit, "audit-case-file", asks);
		grades(PARTNER, audit, "GOOD", "GOOD");
		assertThat(clocks(audit)).containsExactlyInAnyOrder("T28 MET", "AUDIT_AGREED RUNNING");
		Api.Answer none = this.api.as(Journeys.HEALTH).get(PATH + "/actions?limit=100");
		assertThat(none.status()).isEqualTo(200);
		assertThat(none.text()).doesNotContain(audit);

		assertThat(tries("taf-adviser", audit, "moderate-audit",
				Map.of("reason", "Together.", "grades", Map.of("VOICE", "GOOD")))
			.status()).isEqualTo(400);
		assertThat(tries("taf-adviser", audit, "moderate-audit",
				Map.of("reason", "Together.", "overall", "GOOD", "grades", Map.of("PLAN", "GOOD")))
			.status()).isEqualTo(400);
		does("taf-adviser", audit, "moderate-audit",
				Map.of("reason", "Read together.", "grades", Map.of("PLAN", "REQUIRES_IMPROVEMENT")));

		JsonNode agreed = read("taf-adviser", audit);
		assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
		assertThat(agreed.at("/grades/PLAN").asString()).isEqualTo("REQUIRES_IMPROVEMENT");
		assertThat(agreed.get("moderatedBy").asString()).isEqualTo("taf-adviser");
		JsonNode mine = this.api.as(Journeys.HEALTH).get("/api/tasks?view=mine&limit=100&type=do-audit-action").body();
		assertThat(mine.get("items").valueStream().filter((task) -> isAbout(task, audit))).hasSize(1);
		assertThat(this.api.as(Journeys.HEALTH).get(PATH + "/" + audit).status()).isEqualTo(404);
		assertThat(this.api.as(Journeys.HEALTH).get(PATH + "/actions?limit=100").text()).contains(audit);

		assertThat(this.api.as(MANAGER).get(PATH + "/actions?limit=1").body().get("items").values()).hasSize(1);
		assertThat(this.api.as(MANAGER).get(PATH + "/actions?which=OVERDUE&limit=100").text()).doesNotContain(audit);

		does(Journeys.HEALTH, audit, "do-audit-action", Map.of("note", "Seen, each by themselves."));

		assertThat(read("taf-adviser", audit).at("/actions/0/doneBy").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(this.api.as(Journeys.HEALTH).get(PATH + "/actions?which=DONE&limit=100").text()).contains(audit);
		assertThat(clocks(audit)).containsExactlyInAnyOrder("T28 MET", "AUDIT_AGREED MET", "AUDIT_ACTION MET");
	}

	@Test
	void tellsManagersAtOnceWhatIsInadequate() {
		String audit = opened(this.journeys.aCaseToPlan());
		String reference = read(AUDITOR, audit).get("reference").asString();
		Map<String, Object> asks = body("INADEQUATE", "INADEQUATE");
		asks.put("actions", List.of(Map.of("text", "Visit this week.", "owner", "team-manager", "due",
				this.journeys.today().plusDays(7).toString())));
		does(AUDITOR, audit, "audit-case-file", asks);

		for (String senior : List.of(MANAGER, "service-manager")) {
			assertThat(this.api.as(senior).get("/api/messages").text()).contains("FOUND_INADEQUATE", reference);
		}
		assertThat(this.api.as(PARTNER).get("/api/messages").text()).doesNotContain(reference);
	}

	@Test
	void moveWithTheTimescaleThatIsTried() {
		String audit = opened(this.journeys.aCaseToPlan());
		String reference = read(MANAGER, audit).get("reference").asString();

		Api.Answer tried = this.api.as("service-manager")
			.post("/api/timescales/preview?limit=100", Map.of("timer", "T28", "due", "2m"));

		assertThat(tried.status()).as(tried.text()).isEqualTo(200);
		assertThat(tried.body().at("/all/moved").asLong()).isPositive();
		assertThat(tried.text()).contains(reference);
	}

	@Test
	void refusesWhoWorkedOnTheCase() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = opened(story);
		assessedBy(story, AUDITOR);

		Api.Answer refused = tries(AUDITOR, audit, "audit-case-file", body("GOOD", "GOOD"));

		assessedBy(story, Journeys.HEALTH);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("case-audit.worked-on-case");
	}

	private void assessedBy(Journeys.Story story, String username) {
		this.database.sql("update case_file set assessor = :who where id = :id")
			.param("who", username)
			.param("id", UUID.fromString(story.caseId()))
			.update();
	}

	@Test
	void knowsWhoWorkedOnACaseFromAllThatTheyDid() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		UUID id = UUID.fromString(story.caseId());
		WhoWorked who = this.service.getBean(WhoWorked.class);
		CaseFile file = new TransactionTemplate(this.service.getBean(PlatformTransactionManager.class))
			.execute((status) -> {
				CaseFile found = this.service.getBean(CaseFiles.class).findById(id).orElseThrow();
				found.facts();
				return found;
			});

		assertThat(who.by(List.of("screener", Journeys.HEALTH, "practitioner-nursery")).get(id))
			.containsExactlyInAnyOrder("screener", Journeys.HEALTH);
		assertThat(who.on(file, "screener")).as("screened the contact").isTrue();
		assertThat(who.on(file, AUDITOR)).isFalse();
		String audit = opened(story);
		this.api.as(AUDITOR).get(story.path(""));
		grades(AUDITOR, audit, "GOOD", "GOOD");
		assertThat(who.on(file, AUDITOR)).as("to audit is no work on it").isFalse();
	}

	@Test
	void saysWhatIsWrongAtEachField() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = opened(story);
		Map<String, Object> wrong = body("INADEQUATE", "GOOD");
		wrong.put("grades", Map.of("PLAN", "INADEQUATE", "MOON", "GOOD"));
		wrong.put("actions", List.of(Map.of("text", "Do it.", "owner", "practitioner-police", "due", "2020-01-01")));
		wrong.put("lessons", List.of(Map.of("kind", "STRENGTH", "text", "Kofi " + story.surname() + " was heard.")));

		Api.Answer refused = tries(AUDITOR, audit, "audit-case-file", wrong);

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().get("errors").findValuesAsString("field")).contains("grades.VOICE", "grades",
				"actions[0].owner", "actions[0].due", "lessons[0].text");
		assertThat(tries(AUDITOR, audit, "audit-case-file", body("INADEQUATE", "GOOD")).body()
			.get("errors")
			.findValuesAsString("field")).containsExactly("actions");
		wrong.put("grades", Map.of("PLAN", "SPLENDID"));
		assertThat(tries(AUDITOR, audit, "audit-case-file", wrong).status()).isEqualTo(400);
	}

	@Test
	void endsAccessWhenItsTimeIsOver() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = opened(story);
		grades(PARTNER, audit, "GOOD", "GOOD");

		this.engine.getManagementService()
			.createJobQuery()
			.timers()
			.processDefinitionKey("CaseFileAudit")
			.listPage(0, 500)
			.stream()
			.filter((job) -> audit.equals(this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceId(job.getProcessInstanceId())
				.singleResult()
				.getBusinessKey()))
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));

		assertThat(read(MANAGER, audit).get("state").asString()).isEqualTo("LAPSED");
		assertThat(this.api.as(AUDITOR).get(story.path("")).status()).isEqualTo(404);
		assertThat(this.api.as(MANAGER).get("/api/tasks?view=all&limit=100&sort=-created").text())
			.doesNotContain(audit);
	}

	private void beginsOn(String reference, LocalDate day) {
		this.database.sql("update case_file set started_at = :at where reference = :reference")
			.param("at", day.atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("reference", reference)
			.update();
	}

	@Test
	void drawsAMonthOnceWhoeverAsksAndSoThatAnybodyCanDrawAgain() throws Exception {
		YearMonth month = YearMonth.of(2001, 3);
		var references = new ArrayList<String>();
		for (int number = 0; number < 3; number++) {
			Journeys.Story story = this.journeys.aCaseToPlan();
			references.add(story.theCase().get("reference").asString());
			beginsOn(references.get(number), LocalDate.of(2001, 2, 5));
		}
		String district = this.database.sql("select district from case_file where reference = :reference")
			.param("reference", references.get(0))
			.query(String.class)
			.single();
		var together = new CyclicBarrier(2);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		Future<AuditSampleView> one = nodes.submit(() -> {
			together.await();
			return AuditsInTests.drawn(this.service, month);
		});
		Future<AuditSampleView> other = nodes.submit(() -> {
			together.await();
			return AuditsInTests.drawn(this.service, month);
		});
		nodes.shutdown();

		assertThat(one.get()).isEqualTo(other.get());
		assertThat(AuditsInTests.drawn(this.service, month)).isEqualTo(one.get());
		references.forEach((reference) -> beginsOn(reference, this.journeys.today()));
		JsonNode sample = this.api.as(AUDITOR).get(PATH + "/samples/2001-03").body();
		String seed = sample.get("seed").asString();
		JsonNode drawn = sample.get("districts")
			.valueStream()
			.filter((line) -> district.equals(line.get("district").asString()))
			.findFirst()
			.orElseThrow()
			.get("drawn");
		List<String[]> rows = Arrays
			.stream(this.api.as(AUDITOR).get(PATH + "/samples/2001-03/eligible").text().split("\r\n"))
			.skip(1)
			.map((line) -> line.split(","))
			.filter((cells) -> cells[0].equals(district))
			.toList();
		List<String> byHand = rows.stream()
			.map((cells) -> cells[2])
			.sorted(Comparator.comparing((String reference) -> Sha256.hex((seed + ":" + reference).getBytes(UTF_8))))
			.toList();
		assertThat(byHand).containsAll(references);
		assertThat(rows.stream().map((cells) -> cells[2]).toList()).isEqualTo(byHand);
		assertThat(drawn.valueStream().map(JsonNode::asString).toList()).isEqualTo(byHand.subList(0, 2));
		JsonNode audits = this.api.as(MANAGER).get(PATH + "?month=2001-03&limit=100").body().get("items");
		assertThat(audits.valueStream()
			.filter((audit) -> district.equals(audit.get("district").asString()))
			.map((audit) -> audit.get("caseReference").asString())
			.toList()).containsExactlyInAnyOrderElementsOf(byHand.subList(0, 2));
	}

	@Test
	void sharesWhatAuditsTeachAndLeavesOutSmallNumbers() {
		String audit = opened(this.journeys.aCaseToPlan());
		String lesson = "Ask each child what they want " + UUID.randomUUID();
		Map<String, Object> teaches = body("GOOD", "GOOD");
		teaches.put("lessons", List.of(Map.of("kind", "IMPROVE", "text", lesson)));
		String quarter = quarter(read(MANAGER, audit).get("month").asString());
		does(AUDITOR, audit, "audit-case-file", teaches);
		assertThat(this.api.as(Journeys.HEALTH).get(PATH + "/learning?quarter=" + quarter).text())
			.doesNotContain(lesson);
		grades(PARTNER, audit, "GOOD", "GOOD");

		JsonNode learning = this.api.as(Journeys.HEALTH).get(PATH + "/learning?quarter=" + quarter).body();

		assertThat(learning.get("improve").toString()).contains(lesson);
		assertThat(learning.get("areas").valueStream().flatMap((area) -> area.get("grades").valueStream()))
			.noneMatch((count) -> count.asInt() >= 1 && count.asInt() <= 4);
		assertThat(this.api.as("admin").get(PATH + "/learning").status()).isEqualTo(403);
		assertThat(this.api.as(MANAGER).get(PATH + "/learning?quarter=2026-Q5").status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "practitioner-health", "screener", "analyst", "admin", "records-officer",
			"social-care-manager" })
	void isForAuditorsAndThoseWhoAnswerForTheDistrict(String other) {
		String audit = opened(this.journeys.aCaseToPlan());

		assertThat(this.api.as(other).get(PATH).status()).isEqualTo(403);
		assertThat(this.api.as(other).get(PATH + "/" + audit).status()).isEqualTo(404);
		assertThat(this.api.as(other).get(PATH + "/samples/2001-03").status()).isEqualTo(403);
		assertThat(this.api.as(other).post(PATH + "/samples", null).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?month=2026-13", "?month=x", "?state=SAD", "?after=x", "?limit=0", "/samples/2026-1",
			"/actions?which=ALL", "/actions?after=x", "/learning?quarter=3" })
	void takesNoNonsense(String query) {
		assertThat(this.api.as(AUDITOR).get(PATH + query).status()).isEqualTo(400);
	}

	private static String quarter(String month) {
		YearMonth one = YearMonth.parse(month);
		return one.getYear() + "-Q" + ((one.getMonthValue() + 2) / 3);
	}

	private String opened(Journeys.Story story) {
		return AuditsInTests.opened(this.service, story.caseId()).toString();
	}

	private JsonNode read(String username, String audit) {
		Api.Answer answer = this.api.as(username).get(PATH + "/" + audit);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static Map<String, Object> body(String plan, String overall) {
		var grades = new HashMap<String, Object>();
		for (String area : List.of("CONSENT", "VOICE", "ASSESSMENT", "REVIEW", "PARTNERSHIP", "RECORDING")) {
			grades.put(area, "GOOD");
		}
		grades.put("PLAN", plan);
		return new HashMap<>(Map.of("grades", grades, "overall", overall, "strengths", "The family is heard."));
	}

	private void grades(String username, String audit, String plan, String overall) {
		does(username, audit, "audit-case-file", body(plan, overall));
	}

	private void does(String username, String audit, String type, Object payload) {
		Api.Answer done = tries(username, audit, type, payload);
		assertThat(done.status()).as(done.text()).isEqualTo(200);
	}

	private Api.Answer tries(String username, String audit, String type, Object payload) {
		String task = this.database
			.sql("select t.id from task t where t.subject_id = :audit and t.type = :type and (t.assignee = :who"
					+ " or (t.state = 'OPEN' and t.assignee is null)) order by case when t.queue = :who then 0 else 1 end, t.created_at")
			.param("audit", UUID.fromString(audit))
			.param("type", type)
			.param("who", username)
			.query(UUID.class)
			.list()
			.get(0)
			.toString();
		return this.api.as(username).post("/api/tasks/" + task + "/complete", payload);
	}

	private static boolean isAbout(JsonNode task, String audit) {
		return audit.equals(task.at("/subject/id").asString());
	}

	private List<String> clocks(String audit) {
		return this.database.sql("select timer, state from deadline where subject_id = :audit")
			.param("audit", UUID.fromString(audit))
			.query((row, index) -> row.getString("timer") + " " + row.getString("state"))
			.list();
	}

}
