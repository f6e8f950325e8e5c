package org.earlyhelp.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An interruption and the normal path in the same moment, again and again: one wins, the
 * other is told so with a 409 and keeps what was typed, or both are right one after the
 * other; nothing is left half changed. Fewer repetitions on PostgreSQL, which is slower
 * to write; {@code -Dearly-help.test.repetitions=200} asks for more.
 */
@ServiceTest
class RacesTests {

	private static final int REPETITIONS = Integer.getInteger("early-help.test.repetitions",
			TestDatabase.isPostgresql() ? 20 : 40);

	/** A long story takes long to read: so often the same family, then another. */
	private static final int WITH_ONE_CASE = 10;

	private static final int LEAD = 10;

	private static final ExecutorService TWO_PEOPLE = Executors.newFixedThreadPool(2);

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext service;

	@AfterAll
	static void theyGoHome() {
		TWO_PEOPLE.shutdown();
	}

	/** What two people were told who did something in the same moment. */
	private record Told(Api.Answer one, Api.Answer other) {
	}

	@Test
	void aReviewIsRecordedWhileSomebodyProposesToClose() throws Exception {
		var whole = new WholeCase(this.service);
		String episode = null;
		Map<String, Object> review = null;
		Map<String, Object> closure = null;
		int lost = 0;
		for (int time = 0; time < REPETITIONS / 4; time++) {
			if (time % WITH_ONE_CASE == 0) {
				Journeys.Story story = this.journeys.anActiveCase();
				episode = story.caseId();
				review = this.journeys.theReview(story, 5, "IMPROVED");
				closure = this.journeys.theClosure(story);
			}
			String task = task(episode, "review-plan");
			Told told = together(time * LEAD, Journeys.HEALTH, "/api/tasks/" + task + "/complete", review,
					"taf-adviser", "/api/cases/" + episode + "/closure", closure);

			assertThat(told.one().status()).as(told.one().text()).isIn(200, 409);
			assertThat(told.other().status()).as(told.other().text()).isIn(201, 409);
			assertThat(told.one().status() == 409 && told.other().status() == 409).as("both lost").isFalse();
			if (told.one().status() == 409) {
				lost++;
				assertKept(Journeys.HEALTH, task);
			}
			whole.agrees(episode);
			if (told.other().status() == 201) {
				does("team-manager", episode, "sign-off-closure", Map.of("approved", false, "comment", "Not yet."));
			}
		}
		whole.agrees(episode);
		assertThat(lost).as("reviews that came too late").isLessThan(REPETITIONS / 4);
	}

	@Test
	void aCaseIsSuspendedWhileItsReviewIsRecorded() throws Exception {
		var whole = new WholeCase(this.service);
		String until = this.journeys.aWeekdayAfter(10).toString();
		String episode = null;
		Map<String, Object> review = null;
		for (int time = 0; time < REPETITIONS / 4; time++) {
			if (time % WITH_ONE_CASE == 0) {
				Journeys.Story story = this.journeys.anActiveCase();
				episode = story.caseId();
				review = this.journeys.theReview(story, 5, "IMPROVED");
			}
			String task = task(episode, "review-plan");
			Told told = together(Journeys.HEALTH, "/api/tasks/" + task + "/complete", review, "taf-adviser",
					"/api/cases/" + episode + "/suspension", Map.of("reason", "Abroad", "until", until));

			assertThat(told.one().status()).as(told.one().text()).isIn(200, 409);
			assertThat(told.other().status()).as(told.other().text()).isIn(201, 409);
			assertThat(told.one().status() == 409 && told.other().status() == 409).as("both lost").isFalse();
			if (told.one().status() == 409) {
				assertKept(Journeys.HEALTH, task);
			}
			whole.agrees(episode);
			if (told.other().status() == 201) {
				assertThat(this.api.as("taf-adviser").post("/api/cases/" + episode + "/resumption", Map.of()).status())
					.isEqualTo(201);
			}
		}
		whole.agrees(episode);
	}

	@Test
	void socialCareIsAskedInWhileAReviewIsRecorded() throws Exception {
		var whole = new WholeCase(this.service);
		String episode = null;
		Map<String, Object> review = null;
		Map<String, Object> stepUp = null;
		Map<String, Object> meeting = null;
		for (int time = 0; time < REPETITIONS; time++) {
			if (time % WITH_ONE_CASE == 0) {
				Journeys.Story story = this.journeys.anActiveCase();
				episode = story.caseId();
				review = this.journeys.theReview(story, 5, "IMPROVED");
				stepUp = theStepUp(story.person("Kofi"));
				meeting = this.journeys.theMeeting(story);
			}
			String task = task(episode, "review-plan");
			Told told = together(Journeys.HEALTH, "/api/tasks/" + task + "/complete", review, "taf-adviser",
					"/api/cases/" + episode + "/step-ups", stepUp);

			assertOneWonOrBothAreRight(told, task);
			whole.agrees(episode);
			if (told.other().status() == 201) {
				does("social-care-manager", episode, "decide-step-up",
						Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold."));
				does(Journeys.HEALTH, episode, "revise-plan-after-step-up", meeting);
			}
		}
		whole.agrees(episode);
	}

	/** Neither a plan nor an agreement can be put back: each time another family. */
	@Test
	void theFamilyWithdrawsWhileAMeetingIsRecorded() throws Exception {
		var whole = new WholeCase(this.service);
		for (int time = 0; time < REPETITIONS; time++) {
			Planned planned = aCaseToPlan();
			String task = task(planned.episode(), "hold-taf-meeting");
			Told told = together(Journeys.HEALTH, "/api/tasks/" + task + "/complete", planned.meeting(), "taf-adviser",
					"/api/cases/" + planned.episode() + "/consent/withdrawal", Map.of("by", "The mother", "reason",
							"No longer wanted", "riskConsideration", "The nursery sees Kofi each day."));

			assertOneWonOrBothAreRight(told, task);
			whole.agrees(planned.episode());
		}
	}

	/** A case in PLANNING, and the meeting that is about to be recorded. */
	private record Planned(String episode, Map<String, Object> meeting) {
	}

	/** The shortest way there, past the front door: hundreds are wanted. */
	private Planned aCaseToPlan() {
		Map<String, Object> contact = this.journeys.theContact(Journeys.aSurname());
		Api.Answer started = this.api.as("taf-adviser")
			.post("/api/cases",
					Map.of("family", Map.of("children", contact.get("children"), "adults", contact.get("adults")),
							"needs", Journeys.NEEDS, "level", "PP", "source", "2A", "initiatingAgency", "School"));
		assertThat(started.status()).as(started.text()).isEqualTo(201);
		String episode = started.body().get("id").asString();
		var people = new HashMap<String, String>();
		this.api.as("taf-adviser")
			.get("/api/cases/" + episode)
			.body()
			.get("family")
			.get("members")
			.forEach((one) -> people.put(one.get("firstName").asString(), one.get("id").asString()));
		does("taf-adviser", episode, "allocate-assessor", Map.of("assessor", Journeys.HEALTH));
		does(Journeys.HEALTH, episode, "record-consent", this.journeys.theConsent());
		does(Journeys.HEALTH, episode, "complete-assessment",
				this.journeys.theAssessment(people.get("Kofi"), people.get("Abena")));
		does("taf-adviser", episode, "agree-lead-practitioner",
				Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true));
		return new Planned(episode, this.journeys.theMeeting(people.get("Kofi"), people.get("Abena")));
	}

	private static Map<String, Object> theStepUp(String child) {
		return Map.of("urgency", "PLANNED", "children", List.of(child), "reasons", List.of("Nothing improves"),
				"evidence", List.of("Graded care profile"), "familyInformed", true, "summary",
				"The home is no better.");
	}

	private void assertOneWonOrBothAreRight(Told told, String task) {
		assertThat(told.one().status()).as(told.one().text()).isIn(200, 409);
		assertThat(told.other().status()).as(told.other().text()).isIn(200, 201, 409);
		assertThat(told.one().status() == 409 && told.other().status() == 409).as("both lost").isFalse();
		if (told.one().status() == 409) {
			assertKept(Journeys.HEALTH, task);
		}
	}

	/** The work of this type that waits, asked behind the caller's back to save time. */
	private String task(String episode, String type) {
		return this.database.sql("select id from task where case_id = ? and type = ? and state = 'OPEN'")
			.params(UUID.fromString(episode), type)
			.query(UUID.class)
			.single()
			.toString();
	}

	private void does(String user, String episode, String type, Object payload) {
		Api.Answer answer = this.api.as(user).post("/api/tasks/" + task(episode, type) + "/complete", payload);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	/** What they typed is their draft, whether or not the work still waits. */
	private void assertKept(String user, String task) {
		Api.Answer seen = this.api.as(user).get("/api/tasks/" + task);
		assertThat(seen.status()).as(seen.text()).isEqualTo(200);
		assertThat(seen.body().has("draft")).as(seen.text()).isTrue();
	}

	private Told together(String user, String path, Object body, String otherUser, String otherPath, Object otherBody)
			throws Exception {
		return together(0, user, path, body, otherUser, otherPath, otherBody);
	}

	/**
	 * @param lead by how many milliseconds the one is before the other: who holds the
	 * case first depends on the machine, and both ways are to be seen
	 */
	private Told together(int lead, String user, String path, Object body, String otherUser, String otherPath,
			Object otherBody) throws Exception {
		var start = new CyclicBarrier(2);
		Future<Api.Answer> one = TWO_PEOPLE.submit(() -> {
			start.await(10, TimeUnit.SECONDS);
			return this.api.as(user).post(path, body);
		});
		Future<Api.Answer> other = TWO_PEOPLE.submit(() -> {
			start.await(10, TimeUnit.SECONDS);
			Thread.sleep(lead);
			return this.api.as(otherUser).post(otherPath, otherBody);
		});
		return new Told(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
	}

}
