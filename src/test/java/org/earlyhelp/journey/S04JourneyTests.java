package org.earlyhelp.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * S04: the lead practitioner, of a school, resigns in the summer holidays; her last day
 * is Friday 28 August, and nobody follows yet.
 */
@JourneyTest
class S04JourneyTests {

	private static final String SCHOOL = "practitioner-school";

	private static final String NURSERY = "practitioner-nursery";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Asked asked;

	private Journeys.Story story;

	private String path;

	private List<String> reviewsBefore;

	private JsonNode inHolidays;

	private Api.Answer left;

	private JsonNode whenLeft;

	private Map<String, JsonNode> workWhenLeft;

	private int leaverOnLastDay;

	private int leaverAfterwards;

	private int leaverListsAfterwards;

	private Map<String, JsonNode> clocks;

	private JsonNode leadsWhileVacant;

	private Api.Answer twice;

	private Api.Answer candidatesLead;

	private JsonNode whenLedAgain;

	private Map<String, JsonNode> workOfNewLead;

	private List<String> deeds;

	@BeforeAll
	void live(@Autowired DemoClock clock) {
		this.asked = new Asked(this.api, clock).beginAt("2026-03-02T09:00:00Z");
		this.asked.moveTo("2026-07-28T09:00:00Z");
		this.story = aCaseOfTheSchool(this.journeys);
		this.path = this.story.path("");
		this.reviewsBefore = reviews();
		this.inHolidays = read(SCHOOL, "/api/absences").get("datesInHolidays");
		this.asked.moveTo("2026-08-26T10:00:00Z");
		this.left = this.api.as(SCHOOL).post(this.path + "/lead-practitioner/vacancy", theLeaving());
		assertThat(this.left.status()).as(this.left.text()).isEqualTo(201);
		this.whenLeft = this.story.theCase();
		this.workWhenLeft = work("taf-adviser", "available");
		this.asked.moveTo("2026-08-28T20:00:00Z");
		this.leaverOnLastDay = this.api.as(SCHOOL).get(this.path).status();
		this.asked.moveTo("2026-08-28T23:00:01Z");
		this.leaverAfterwards = this.api.as(SCHOOL).get(this.path).status();
		this.leaverListsAfterwards = (int) this.api.as(SCHOOL)
			.get("/api/cases?limit=100")
			.body()
			.get("items")
			.valueStream()
			.filter((line) -> line.get("id").asString().equals(this.story.caseId()))
			.count();
		this.clocks = clocks();
		this.leadsWhileVacant = read("taf-adviser", this.path + "/lead-practitioner").get("items");
		this.twice = this.api.as("taf-adviser").post(this.path + "/lead-practitioner/vacancy", theLeaving());
		this.asked.moveTo("2026-09-02T10:00:00Z");
		this.candidatesLead = this.story.tries("taf-adviser", "agree-lead-practitioner", leads(NURSERY, true));
		this.whenLedAgain = this.story.theCase();
		this.workOfNewLead = work(NURSERY, "mine");
		this.deeds = ledger();
	}

	@Test
	void vacancyIsRecorded() {
		assertThat(this.left.status()).as(this.left.text()).isEqualTo(201);
		assertThat(this.left.body().has("id")).isTrue();
		assertThat(this.whenLeft.has("leadPractitioner")).isFalse();
		assertThat(this.whenLeft.at("/leadVacancy/from").asString()).isEqualTo("2026-08-29");
		JsonNode vacancy = this.leadsWhileVacant.get(0);
		assertThat(vacancy.get("id")).isEqualTo(this.left.body().get("id"));
		assertThat(vacancy.get("status").asString()).isEqualTo("VACANT");
		assertThat(vacancy.get("startedAt").asString()).isEqualTo("2026-08-28T23:00:00Z");
		assertThat(vacancy.has("endedAt")).isFalse();
	}

	@Test
	void assignmentEndsWithItsReasonAndNote() {
		JsonNode ended = this.leadsWhileVacant.get(1);
		assertThat(ended.get("username").asString()).isEqualTo(SCHOOL);
		assertThat(ended.get("endReason").asString()).isEqualTo("LEFT_POST");
		assertThat(ended.get("lastDay").asString()).isEqualTo("2026-08-28");
		assertThat(ended.get("handoverNote").asString()).startsWith("Mum likes to be rung");
		assertThat(ended.get("endedAt").asString()).isEqualTo("2026-08-28T23:00:00Z");
	}

	@Test
	void adviserIsTheAccountableOwner() {
		assertThat(this.whenLeft.at("/leadVacancy/accountable").asString()).isEqualTo("taf-adviser");
		assertThat(this.leadsWhileVacant.get(0).get("accountable").asString()).isEqualTo("taf-adviser");
	}

	@Test
	void interimLeadIsDueOnTheSeventhOfSeptemberAndTheFourteenthAtTheLatest() {
		JsonNode vacancy = this.clocks.get("T17");
		assertThat(vacancy.get("dueAt").asString()).isEqualTo("2026-09-07T16:00:00Z");
		assertThat(vacancy.get("hardLimitAt").asString()).isEqualTo("2026-09-14T16:00:00Z");
		assertThat(this.workWhenLeft.get("agree-lead-practitioner").get("dueAt").asString())
			.isEqualTo("2026-09-07T16:00:00Z");
	}

	@Test
	void accessEndsWithTheLastDayInLondon() {
		assertThat(this.leaverOnLastDay).isEqualTo(200);
		assertThat(this.leaverAfterwards).isEqualTo(404);
		assertThat(this.leaverListsAfterwards).isZero();
		assertThat(this.whenLedAgain.has("assessor")).isFalse();
	}

	@Test
	void openTasksWaitForTheAdviserAndGoToWhoLeadsNext() {
		assertThat(this.workWhenLeft).containsKeys("review-plan", "send-family-copy");
		assertThat(this.workWhenLeft.get("review-plan").has("assignee")).isFalse();
		assertThat(this.workOfNewLead).containsKeys("review-plan", "send-family-copy");
		assertThat(work("taf-adviser", "available")).doesNotContainKeys("review-plan", "agree-lead-practitioner");
	}

	@Test
	void openActionsAreOwnedByTheAdviserAndThenByWhoLeadsNext() {
		assertThat(owners(this.whenLeft)).contains("taf-adviser").doesNotContain(SCHOOL);
		assertThat(owners(this.whenLedAgain)).contains(NURSERY).doesNotContain(SCHOOL, "taf-adviser");
	}

	@Test
	void familyIsInformedAndHasItsSay() {
		assertThat(this.leadsWhileVacant.get(1).get("familyInformedOn").asString()).isEqualTo("2026-08-25");
		assertThat(this.candidatesLead.status()).as(this.candidatesLead.text()).isEqualTo(200);
		assertThat(this.whenLedAgain.at("/leadPractitioner/username").asString()).isEqualTo(NURSERY);
		assertThat(this.whenLedAgain.has("leadVacancy")).isFalse();
	}

	/** K14: the share of days of an active case with an accepted or interim lead. */
	@Test
	void daysWithoutALeadAreCountable() {
		List<JsonNode> leads = new ArrayList<>();
		read("taf-adviser", this.path + "/lead-practitioner").get("items").forEach(leads::add);
		JsonNode vacancy = leads.get(1);
		assertThat(vacancy.get("status").asString()).isEqualTo("VACANT");
		assertThat(vacancy.get("endedAt").asString()).startsWith("2026-09-02T10:0");
	}

	@Test
	void dateInTheSchoolHolidaysAsksForCoverAndStays() {
		assertThat(this.inHolidays.valueStream()
			.filter((date) -> date.get("caseId").asString().equals(this.story.caseId()))
			.map((date) -> date.get("name").asString() + " " + date.get("on").asString()))
			.containsExactly("send-family-copy 2026-08-04");
		assertThat(this.inHolidays.get(0).has("cover")).isFalse();
		assertThat(this.clocks.get("T14").get("dueAt").asString()).isEqualTo("2026-08-04T16:00:00Z");
	}

	@Test
	void reviewDateDoesNotMove() {
		assertThat(this.reviewsBefore).containsExactly("2026-09-09T16:00:00Z");
		assertThat(reviews()).isEqualTo(this.reviewsBefore);
	}

	@Test
	void whoHasLeftCannotLeaveAgain() {
		assertThat(this.twice.status()).as(this.twice.text()).isEqualTo(409);
	}

	@Test
	void ledgerTellsThatTheLeadLeftAndThatTheirAccessEnded() {
		assertThat(this.deeds).containsExactly("LEAD_PRACTITIONER_AGREED", "LEAD_PRACTITIONER_LEFT",
				"LEAD_ACCESS_ENDED", "LEAD_PRACTITIONER_AGREED");
	}

	/** A case that works to a plan, led by the school, who owns actions of it. */
	static Journeys.Story aCaseOfTheSchool(Journeys journeys) {
		Journeys.Story story = journeys.aCaseToAllocate()
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", SCHOOL))
			.does(SCHOOL, "record-consent", journeys.theConsent());
		story.does(SCHOOL, "complete-assessment", journeys.theAssessment(story))
			.does("taf-adviser", "agree-lead-practitioner", leads(SCHOOL, true));
		var meeting = new LinkedHashMap<>(journeys.theMeeting(story));
		String abena = story.person("Abena");
		meeting.put("outcomes", List.of(outcome("2.3", story.person("Kofi"), SCHOOL), outcome("3.2", abena, abena),
				outcome("10.2", abena, SCHOOL)));
		return story.does(SCHOOL, "hold-taf-meeting", meeting);
	}

	private static Map<String, Object> outcome(String need, String person, String owner) {
		return Map.of("needCode", need, "personId", person, "headline", "Better than now", "actions",
				List.of(Map.of("text", "Meet every week", "owner", owner, "due", "2026-09-20")));
	}

	/** Her leaving, as she records it on 26 August. */
	static Map<String, Object> theLeaving() {
		return Map.of("endReason", "LEFT_POST", "lastDay", "2026-08-28", "handoverNote",
				"Mum likes to be rung before ten. The language group waits for an answer.", "familyInformedOn",
				"2026-08-25");
	}

	static Map<String, Object> leads(String practitioner, boolean accepted) {
		return Map.of("practitioner", practitioner, "accepted", accepted, "familyChoiceConsidered", true);
	}

	private List<String> reviews() {
		return clocks().entrySet()
			.stream()
			.filter((clock) -> clock.getKey().equals("T15"))
			.map((clock) -> clock.getValue().get("dueAt").asString())
			.toList();
	}

	private Map<String, JsonNode> clocks() {
		var clocks = new TreeMap<String, JsonNode>();
		read("taf-adviser", this.path + "/deadlines").get("items")
			.forEach((clock) -> clocks.merge(clock.get("timer").asString(), clock,
					(one, other) -> one.get("startedAt").asString().compareTo(other.get("startedAt").asString()) > 0
							? one : other));
		return clocks;
	}

	private Map<String, JsonNode> work(String user, String view) {
		var work = new TreeMap<String, JsonNode>();
		read(user, "/api/tasks?limit=100&view=" + view + "&caseId=" + this.story.caseId()).get("items")
			.forEach((task) -> work.put(task.get("type").asString(), task));
		return work;
	}

	private static List<String> owners(JsonNode episode) {
		return episode.at("/plan/actions").valueStream().map((action) -> action.get("owner").asString()).toList();
	}

	/** What the ledger tells of who leads, in the order in which it happened. */
	private List<String> ledger() {
		return Stream.of("LEAD_PRACTITIONER_LEFT", "LEAD_ACCESS_ENDED", "LEAD_PRACTITIONER_AGREED")
			.flatMap(
					(action) -> read("auditor", "/api/audit/events?action=" + action + "&caseId=" + this.story.caseId())
						.get("items")
						.valueStream())
			.sorted(Comparator.comparing((JsonNode line) -> Instant.parse(line.get("occurredAt").asString())))
			.map((line) -> line.get("action").asString())
			.toList();
	}

	private JsonNode read(String user, String where) {
		Api.Answer answer = this.api.as(user).get(where);
		assertThat(answer.status()).as("%s reads %s: %s", user, where, answer.text()).isEqualTo(200);
		return answer.body();
	}

}
