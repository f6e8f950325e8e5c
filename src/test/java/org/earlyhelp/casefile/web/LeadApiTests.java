package org.earlyhelp.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.EndingLeadAccess;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Leads who leave, and colleagues who stand in, over HTTP. */
@ServiceTest
class LeadApiTests {

	private static final String LEAD = Journeys.HEALTH;

	private static final String FAMILY_SUPPORT = "practitioner-family-support";

	private static final ExecutorService SIX = Executors.newFixedThreadPool(6, (work) -> {
		Thread thread = new Thread(work);
		thread.setDaemon(true);
		return thread;
	});

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private EndingLeadAccess ending;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient database;

	@Test
	void handsOverAtOnceToASuccessorWhoAccepted() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer left = leave(LEAD, story, Map.of("successor", FAMILY_SUPPORT));

		assertThat(left.status()).as(left.text()).isEqualTo(201);
		JsonNode read = story.theCase();
		assertThat(read.at("/leadPractitioner/username").asString()).isEqualTo(FAMILY_SUPPORT);
		assertThat(read.at("/leadPractitioner/status").asString()).isEqualTo("ACCEPTED");
		assertThat(read.has("leadVacancy")).isFalse();
		assertThat(story.waits("agree-lead-practitioner")).isFalse();
		assertThat(tasksOf(FAMILY_SUPPORT, story)).contains("review-plan", "send-family-copy");
		assertThat(owners(story)).contains(FAMILY_SUPPORT).doesNotContain(LEAD);
		assertThat(this.api.as(LEAD).get(story.path("")).status()).isEqualTo(200);
	}

	@Test
	void refusesEveryWrongFieldAtOnceAndBeforeTheState() {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		Api.Answer refused = this.api.as(LEAD)
			.post(story.path("/lead-practitioner/vacancy"), Map.of("endReason", "LEFT_POST"));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().get("errors").valueStream().map((error) -> error.get("field").asString()))
			.containsExactlyInAnyOrder("lastDay", "handoverNote", "familyInformedOn");
		assertThat(leave(LEAD, story, Map.of()).status()).isEqualTo(409);
	}

	@Test
	void refusesASuccessorWhoIsNobodyOrLeadsAlready() {
		Journeys.Story story = this.journeys.anActiveCase();

		assertThat(leave(LEAD, story, Map.of("successor", "nobody")).status()).isEqualTo(400);
		assertThat(leave(LEAD, story, Map.of("successor", LEAD)).status()).isEqualTo(400);
		assertThat(leave(LEAD, story, Map.of("lastDay", this.journeys.today().plusMonths(12).plusDays(1).toString()))
			.status()).isEqualTo(400);
		assertThat(leave("practitioner-police", story, Map.of()).status()).isEqualTo(404);
		assertThat(leave("screener", story, Map.of()).status()).isEqualTo(403);
	}

	@Test
	void givesNewWorkInAVacancyToTheAdviserAndThenToWhoLeads() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		assertThat(leave(LEAD, story, Map.of()).status()).isEqualTo(201);
		String meeting = story.task("hold-taf-meeting");
		assertThat(this.api.as("taf-adviser").get("/api/tasks/" + meeting).body().has("assignee")).isFalse();

		story.does("taf-adviser", "agree-lead-practitioner", Map.of("practitioner", FAMILY_SUPPORT, "accepted", true,
				"familyChoiceConsidered", true, "interim", true));

		assertThat(this.api.as(FAMILY_SUPPORT).get("/api/tasks/" + meeting).body().get("assignee").asString())
			.isEqualTo(FAMILY_SUPPORT);
		assertThat(story.theCase().at("/leadPractitioner/status").asString()).isEqualTo("INTERIM");
	}

	@Test
	void letsTheCoverSeeTheCasesAndDoTheWorkForTheTimeAlone() {
		Journeys.Story story = this.journeys.anActiveCase();
		assertThat(this.api.as(FAMILY_SUPPORT).get(story.path("")).status()).isEqualTo(404);
		String today = this.journeys.today().toString();

		Api.Answer absence = this.api.as("team-manager")
			.post("/api/absences", Map.of("practitioner", LEAD, "from", today, "until",
					this.journeys.today().plusDays(3).toString(), "cover", FAMILY_SUPPORT));
		assertThat(absence.status()).as(absence.text()).isEqualTo(201);

		assertThat(this.api.as(FAMILY_SUPPORT).get(story.path("")).status()).isEqualTo(200);
		assertThat(tasksOf(FAMILY_SUPPORT, story)).contains("review-plan", "send-family-copy");
		story.does(FAMILY_SUPPORT, "send-family-copy", Map.of("sentOn", today, "method", "IN_PERSON"));
		assertThat(this.api.as(LEAD)
			.post("/api/absences", Map.of("from", today, "until", today, "cover", Journeys.NURSERY))
			.status()).isEqualTo(409);

		String id = absence.body().get("id").asString();
		assertThat(this.api.as("practitioner-police").post("/api/absences/" + id + "/end", "").status()).isEqualTo(404);
		assertThat(this.api.as(LEAD).post("/api/absences/" + id + "/end", "").status()).isEqualTo(200);

		assertThat(this.api.as(FAMILY_SUPPORT).get(story.path("")).status()).isEqualTo(404);
		assertThat(tasksOf(LEAD, story)).contains("review-plan");
	}

	@Test
	void givesWhatTheCoverHasToTheSuccessorAndTheLeaverNothing() {
		Journeys.Story story = this.journeys.anActiveCase();
		String absence = away(LEAD, FAMILY_SUPPORT);
		assertThat(holder(story, "review-plan")).isEqualTo(FAMILY_SUPPORT);

		assertThat(leave("team-manager", story, Map.of("successor", "practitioner-police")).status()).isEqualTo(201);

		assertThat(holder(story, "review-plan")).isEqualTo("practitioner-police");
		back(absence);
		assertThat(holder(story, "review-plan")).isEqualTo("practitioner-police");
	}

	@Test
	void letsWhatTheCoverHasWaitForWhoLeadsNext() {
		Journeys.Story story = this.journeys.anActiveCase();
		String absence = away(LEAD, FAMILY_SUPPORT);

		assertThat(leave("team-manager", story, Map.of()).status()).isEqualTo(201);

		assertThat(holder(story, "review-plan")).isNull();
		back(absence);
		assertThat(holder(story, "review-plan")).isNull();
	}

	@Test
	void endsTheCoverWithTheAccessOfWhoLeft() {
		Journeys.Story story = this.journeys.anActiveCase();
		String absence = away(LEAD, FAMILY_SUPPORT);
		leave("team-manager", story, Map.of("successor", "practitioner-police"));
		assertThat(this.api.as(FAMILY_SUPPORT).get(story.path("")).status()).isEqualTo(200);
		UUID assignment = this.database.sql("select id from lead_assignment where case_id = ? and username = ?")
			.params(UUID.fromString(story.caseId()), LEAD)
			.query(UUID.class)
			.single();

		this.user.as(User.SYSTEM, () -> this.ending.end(assignment));

		assertThat(this.api.as(LEAD).get(story.path("")).status()).isEqualTo(404);
		assertThat(this.api.as(FAMILY_SUPPORT).get(story.path("")).status()).isEqualTo(404);
		back(absence);
	}

	@Test
	void opensToTheCoverWhatTheLeadTakesOnMeanwhile() {
		Journeys.Story story = this.journeys.aCaseToAllocate();
		String absence = away(LEAD, FAMILY_SUPPORT);

		story.does("taf-adviser", "allocate-assessor", Map.of("assessor", LEAD));

		assertThat(this.api.as(FAMILY_SUPPORT).get(story.path("")).status()).isEqualTo(200);
		assertThat(holder(story, "record-consent")).isEqualTo(FAMILY_SUPPORT);
		back(absence);
		assertThat(holder(story, "record-consent")).isEqualTo(LEAD);
		assertThat(this.api.as(FAMILY_SUPPORT).get(story.path("")).status()).isEqualTo(404);
	}

	@Test
	void opensACaseToTheCoverOfWhoFollows() {
		Journeys.Story story = this.journeys.anActiveCase();
		String absence = away("practitioner-school", FAMILY_SUPPORT);

		assertThat(leave(LEAD, story, Map.of("successor", "practitioner-school")).status()).isEqualTo(201);

		assertThat(holder(story, "review-plan")).isEqualTo(FAMILY_SUPPORT);
		back(absence);
		assertThat(holder(story, "review-plan")).isEqualTo("practitioner-school");
	}

	@Test
	void movesNoWorkToACoverWhoMayNotSeeTheCase() {
		Journeys.Story story = this.journeys.anActiveCase();
		this.database.sql("update case_file set restriction = 2 where id = ?")
			.param(UUID.fromString(story.caseId()))
			.update();

		String absence = away(LEAD, FAMILY_SUPPORT);

		assertThat(holder(story, "review-plan")).isEqualTo(LEAD);
		back(absence);
	}

	@Test
	void keepsBackWhatSomebodyMayNoLongerDo() {
		Journeys.Story story = this.journeys.anActiveCase();
		String absence = away(LEAD, FAMILY_SUPPORT);
		this.database.sql("update case_file set lead = 'practitioner-police', assessor = null where id = ?")
			.param(UUID.fromString(story.caseId()))
			.update();
		this.database.sql("delete from case_member where case_id = ? and username = ?")
			.params(UUID.fromString(story.caseId()), LEAD)
			.update();

		back(absence);

		assertThat(holder(story, "review-plan")).isEqualTo("practitioner-police");
	}

	@Test
	void recordsOneOfSeveralAbsencesThatAreToldAtOnce() {
		Map<String, Object> told = Map.of("practitioner", "practitioner-school", "from",
				this.journeys.today().plusDays(200).toString(), "until", this.journeys.today().plusDays(201).toString(),
				"cover", "practitioner-police");

		List<Api.Answer> answers = IntStream.range(0, 6)
			.mapToObj((index) -> CompletableFuture
				.supplyAsync(() -> this.api.as("team-manager").post("/api/absences", told), SIX))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
		answers.stream()
			.filter((answer) -> answer.status() == 201)
			.forEach((answer) -> back(answer.body().get("id").asString()));
	}

	@Test
	void refusesAnAbsenceThatCannotBe() {
		String today = this.journeys.today().toString();
		String past = this.journeys.today().minusDays(2).toString();

		Api.Answer backwards = this.api.as("practitioner-police")
			.post("/api/absences", Map.of("from", today, "until", past, "cover", "practitioner-police"));
		assertThat(backwards.status()).isEqualTo(400);
		assertThat(backwards.body().get("errors").valueStream().map((error) -> error.get("field").asString()))
			.contains("until", "cover");
		assertThat(this.api.as("practitioner-police")
			.post("/api/absences",
					Map.of("practitioner", LEAD, "from", today, "until", today, "cover", Journeys.NURSERY))
			.status()).isEqualTo(403);
		assertThat(this.api.as("auditor").get("/api/absences").status()).isEqualTo(403);
	}

	private String away(String practitioner, String cover) {
		Api.Answer answer = this.api.as("team-manager")
			.post("/api/absences", Map.of("practitioner", practitioner, "from", this.journeys.today().toString(),
					"until", this.journeys.today().plusDays(3).toString(), "cover", cover));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body().get("id").asString();
	}

	private void back(String absence) {
		Api.Answer answer = this.api.as("team-manager").post("/api/absences/" + absence + "/end", "");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	/** Whose the work is; null where it waits. */
	private String holder(Journeys.Story story, String type) {
		return this.database.sql("select assignee from task where case_id = ? and type = ? and state = 'OPEN'")
			.params(UUID.fromString(story.caseId()), type)
			.query((row, index) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	private Api.Answer leave(String user, Journeys.Story story, Map<String, ?> fields) {
		var leaving = new HashMap<String, Object>(
				Map.of("endReason", "AGENCY_WITHDREW", "lastDay", this.journeys.today().plusDays(2).toString(),
						"handoverNote", "Rings before ten.", "familyInformedOn", this.journeys.today().toString()));
		leaving.putAll(fields);
		return this.api.as(user).post(story.path("/lead-practitioner/vacancy"), leaving);
	}

	private List<String> tasksOf(String user, Journeys.Story story) {
		return this.api.as(user)
			.get("/api/tasks?limit=100&caseId=" + story.caseId())
			.body()
			.get("items")
			.valueStream()
			.map((task) -> task.get("type").asString())
			.toList();
	}

	private static List<String> owners(Journeys.Story story) {
		return story.theCase()
			.at("/plan/actions")
			.valueStream()
			.map((action) -> action.get("owner").asString())
			.toList();
	}

}
