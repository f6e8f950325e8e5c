package org.earlyhelp.browser;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.Journeys;
import org.earlyhelp.quality.AuditsInTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Auditing case files, by its pages (T28). */
@BrowserTest
class CaseAuditPagesTests {

	private static final List<String> AREAS = List.of("CONSENT", "VOICE", "ASSESSMENT", "PLAN", "REVIEW", "PARTNERSHIP",
			"RECORDING");

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ApplicationContext service;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@CsvSource({ "1280, true, 2002-03", "375, false, 2002-05" })
	void gradesAgreesFollowsAndLearns(int width, boolean script, String month) {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = drawn(story, YearMonth.parse(month));
		try (Visit visit = this.visits.by("auditor", width, script)) {
			visit.open("/").look("home-of-auditor");
			visit.open("/case-audits?month=" + month).look("case-audits");
			assertThat(visit.text()).contains(story.theCase().get("reference").asString(), "Being audited", "Seed");
			visit.open("/tasks?view=available&type=audit-case-file").look("case-audit-tasks");
			visit.open(task(audit, "auditor")).look("audit-case-file-to-take");
			visit.press("Take this task").look("audit-case-file");
			visit.open(task(audit, "auditor") + "/grades").look("audit-case-file-grades");
			AREAS.forEach((area) -> visit.tick("grades." + area, area.equals("PLAN") ? "INADEQUATE" : "GOOD"));
			visit.tick("overall", "REQUIRES_IMPROVEMENT").press("Save and continue");
			visit.look("audit-case-file-findings");
			visit.type("strengths", "The family is heard. The plan has no dates.")
				.tick("lessons[0].kind", "IMPROVE")
				.type("lessons[0].text", "Give every action a day of its own.")
				.press("Save and continue");
			visit.look("audit-case-file-asked");
			visit.press("Save and continue").look("audit-case-file-asked-refused");
			visit.type("actions[0].text", "Give each action a day.")
				.select("actions[0].owner", Journeys.HEALTH)
				.date("actions[0].due", this.journeys.today().plusDays(10))
				.press("Save and continue");
			visit.look("audit-case-file-check");
			visit.press("Give these grades");
			assertThat(visit.heading()).startsWith("Done");
			visit.open("/case-audits/" + audit).look("case-audit-open");
			assertThat(visit.text()).contains("Being audited", "Inadequate");
		}
		try (Visit visit = this.visits.by("partner-auditor", width, script)) {
			visit.open("/case-audits/" + audit);
			assertThat(visit.text()).contains("Audrey Finch").doesNotContain("Inadequate");
			visit.open(task(audit, "partner-auditor")).press("Take this task");
			visit.open(task(audit, "partner-auditor") + "/grades");
			AREAS.forEach((area) -> visit.tick("grades." + area, "GOOD"));
			visit.tick("overall", "GOOD").press("Save and continue");
			visit.type("strengths", "Agencies work together.").press("Save and continue");
			visit.press("Save and continue");
			visit.press("Give these grades").look("case-audit-given-by-both");
			assertThat(visit.heading()).as("the task is out of sight with its case").isEqualTo("Tasks");
		}
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open(task(audit, "taf-adviser,team-manager")).press("Take this task").look("moderate-audit");
			visit.press("Record what is agreed").look("moderate-audit-refused");
			visit.tick("grades.PLAN", "REQUIRES_IMPROVEMENT")
				.tick("overall", "GOOD")
				.type("reason", "We read the plan together: two actions have no day.")
				.press("Record what is agreed");
			assertThat(visit.heading()).startsWith("Done");
			visit.open("/case-audits/" + audit).look("case-audit-agreed");
			assertThat(visit.text()).contains("Agreed by", "We read the plan together", "Give each action a day.");
			visit.open("/case-audits/actions").look("audit-actions");
		}
		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open(task(audit, "team-manager")).look("do-audit-action");
			visit.press("Say that it is done").look("do-audit-action-refused");
			visit.type("note", "Each action has its day.").press("Say that it is done");
			assertThat(visit.heading()).startsWith("Done");
			visit.open("/case-audits/actions?which=DONE").look("audit-actions-done");
			assertThat(visit.text()).contains("Each action has its day.");
			visit
				.open("/case-audits/learning?quarter=" + month.substring(0, 4) + (month.endsWith("03") ? "-Q1" : "-Q2"))
				.look("audit-learning");
			assertThat(visit.text()).contains("Give every action a day of its own.",
					"so few would tell of single cases");
		}
	}

	/** As if the case were an old one, until it is drawn. */
	private String drawn(Journeys.Story story, YearMonth month) {
		beginsOn(story, month.minusMonths(1).atDay(5));
		AuditsInTests.drawn(this.service, month);
		beginsOn(story, this.journeys.today());
		return this.database.sql("select id from case_audit where case_id = :id")
			.param("id", UUID.fromString(story.caseId()))
			.query(UUID.class)
			.single()
			.toString();
	}

	private void beginsOn(Journeys.Story story, LocalDate day) {
		this.database.sql("update case_file set started_at = :at where id = :id")
			.param("at", day.atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("id", UUID.fromString(story.caseId()))
			.update();
	}

	private String task(String audit, String queue) {
		return "/tasks/" + this.database
			.sql("select id from task where subject_id = :audit and queue = :queue and state = 'OPEN'")
			.param("audit", UUID.fromString(audit))
			.param("queue", queue)
			.query(UUID.class)
			.single();
	}

}
