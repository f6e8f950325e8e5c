package org.earlyhelp.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A case that rests, one that gets more time, one that closes without success. */
@BrowserTest
class ClosingAndPausingPagesTests {

	private static final String LEAD = Journeys.HEALTH;

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void letsACaseRestAndGoOn(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String deadlines = "/cases/" + story.caseId() + "/deadlines";

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open(deadlines).look("deadlines-running");
			visit.open(deadlines + "/suspend").look("suspend-case");
			visit.press("Suspend the case").look("suspend-case-refused");
			assertThat(visit.main().innerText()).contains("Write why the case rests",
					"Give the day on which the case goes on");
			visit.type("reason", "In Ghana with the grandmother.")
				.date("until", this.journeys.today().plusDays(90))
				.press("Suspend the case");
			assertThat(visit.main().innerText()).contains("at the latest");
			visit.date("until", this.journeys.aWeekdayAfter(14)).press("Suspend the case").look("deadlines-standing");
			assertThat(visit.path()).isEqualTo(deadlines);
			assertThat(visit.text()).contains("The case is suspended", "Suspended until", "Stands still");
			visit.open("/cases/" + story.caseId()).look("suspended-case");
			visit.open(deadlines + "/resume").look("resume-case");
			visit.press("Let the case go on");
			assertThat(visit.text()).contains("The case goes on").doesNotContain("Suspended until");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void givesMoreTime(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String deadlines = "/cases/" + story.caseId() + "/deadlines";
		String assessment = deadlineOf(story, "T10");

		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open(deadlines + "/extend").look("extend-deadline");
			visit.press("Give more time").look("extend-deadline-refused");
			assertThat(visit.main().innerText()).contains("Choose a deadline", "Write why more time is needed");
			visit.tick("deadlineId", assessment)
				.type("reason", "The mother was in hospital.")
				.date("newDue", this.journeys.today().plusDays(1))
				.press("Give more time");
			assertThat(visit.main().innerText()).contains("Give a later day than the one that it has");
			visit.date("newDue", this.journeys.aWeekdayAfter(42)).press("Give more time");
			assertThat(visit.path()).isEqualTo(deadlines);
			visit.open(deadlines + "/" + assessment).look("why-extended");
			assertThat(visit.text()).contains("More time that was given", "The mother was in hospital.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void closesACaseOfAFamilyThatStoppedComing(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/cases/" + story.caseId() + "/closure/new");
			visit.tick("reason", "DISENGAGED");
			for (int row = 0; row < 3; row++) {
				visit.tick("outcomes[" + row + "].result", (row == 0) ? "PARTLY" : "NOT_MET")
					.tick("actions[" + row + "].status", "CANCELLED");
			}
			visit.press("Propose to close").look("closing-disengaged-refused");
			assertThat(visit.main().innerText()).contains("Write what the risk is if help ends now");
			visit.type("riskConsideration", "The nursery sees Kofi each day and would call.")
				.type("carriesOn[0].who", "The nursery")
				.type("carriesOn[0].what", "Keeps Kofi’s place in the language group")
				.date("carriesOn[0].until", this.journeys.today().plusDays(60))
				.press("Propose to close");
			assertThat(visit.path()).isEqualTo("/cases/" + story.caseId());
			visit.open("/cases/" + story.caseId() + "/closure").look("closure-disengaged");
			assertThat(visit.text()).contains("The nursery: Keeps Kofi’s place in the language group, until");
		}
		String signOff = story.task("sign-off-closure");
		assertThat(story.tries("taf-adviser", "sign-off-closure", Map.of("approved", true, "comment", "Yes.")).status())
			.isEqualTo(409);
		this.api.as("taf-adviser").post("/api/tasks/" + signOff + "/release");
		story.does("team-manager", "sign-off-closure", Map.of("approved", true, "comment", "The nursery carries on."));
		assertThat(story.theCase().get("outcome").asString()).isEqualTo("PARTLY");

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/tasks/" + story.task("follow-up")).look("follow-up-exit-plan");
			assertThat(visit.text()).contains("The nursery: Keeps Kofi’s place");
			visit.tick("reached", "true")
				.tick("stillOk", "true")
				.tick("exitPlanGoesOn", "false")
				.press("Record the follow-up");
			assertThat(visit.heading()).startsWith("Done");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void offersWhoLedBeforeFirstWhereAFamilyComesBack(int width, boolean script) {
		Journeys.Story before = this.journeys.aClosedCase();
		Api.Answer again = this.api.as("taf-adviser")
			.post("/api/cases", Map.of("family", Map.of("id", before.theCase().at("/family/id").asString()), "needs",
					List.of("8.1", "3.2"), "level", "PP", "source", "6", "initiatingAgency", "Police"));
		assertThat(again.status()).as(again.text()).isEqualTo(201);
		String task = this.api.as("taf-adviser")
			.get("/api/tasks?view=all&type=allocate-assessor&caseId=" + again.body().get("id").asString())
			.body()
			.at("/items/0/id")
			.asString();

		this.api.as("taf-adviser").post("/api/tasks/" + task + "/claim");
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + task).look("allocate-who-led-before");
			assertThat(visit.text()).contains("Led this family’s earlier case.");
			assertThat(visit.page().locator("input[name=assessor]").first().getAttribute("value")).isEqualTo(LEAD);
			visit.open("/cases/" + before.caseId() + "/closure").look("closure-came-back");
			assertThat(visit.text()).contains("No: the family came back");
		}
	}

	private String deadlineOf(Journeys.Story story, String timer) {
		var found = new LinkedHashMap<String, String>();
		this.api.as("service-manager")
			.get(story.path("/deadlines"))
			.body()
			.get("items")
			.forEach((clock) -> found.put(clock.get("timer").asString(), clock.get("id").asString()));
		return found.get(timer);
	}

}
