package org.earlyhelp.journey;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.browser.BrowserTest;
import org.earlyhelp.browser.Desk;
import org.earlyhelp.browser.Visit;
import org.earlyhelp.browser.Visits;
import org.earlyhelp.casefile.AgreeLeadPractitioner;
import org.earlyhelp.casefile.LeaveLead;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The moments of S04 that decide, by the pages of those whom they concern. */
@BrowserTest
@TestPropertySource(properties = "early-help.demo.clock=2026-03-02T09:00:00Z")
class S04PagesTests {

	private static final String SCHOOL = "practitioner-school";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Visits visits;

	@Autowired
	private DemoClock clock;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void leadLeavesAndAnotherFollowsBeforeTheReview(int width, boolean script) {
		Asked asked = new Asked(this.api, this.clock).beginAt("2026-07-28T09:00:00Z");
		Journeys.Story story = S04JourneyTests.aCaseOfTheSchool(this.journeys);
		String theCase = "/cases/" + story.caseId();

		asked.moveTo("2026-08-26T10:00:00Z");
		try (Visit visit = this.visits.by(SCHOOL, width, script)) {
			new Desk(visit).raise(theCase + "/lead/leaving", json(S04JourneyTests.theLeaving()), LeaveLead.class);
			assertThat(visit.path()).isEqualTo(theCase);
			assertThat(visit.main().innerText()).contains("Nobody from 29 August 2026");
		}

		asked.moveTo("2026-09-01T09:00:00Z");
		try (Visit visit = this.visits.by(SCHOOL, width, script).expecting(404)) {
			assertThat(visit.answer(theCase).status()).isEqualTo(404);
			visit.open("/cases");
			assertThat(visit.main().innerText()).doesNotContain(story.surname());
		}
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open(theCase).look("s04-vacant");
			assertThat(visit.main().innerText()).contains("answers for the case until somebody leads",
					"The next review is due on 9 September 2026");
			visit.open("/tasks/" + story.task("agree-lead-practitioner")).press("Take this task");
			visit.look("s04-agree-lead");
			assertThat(visit.main().innerText()).contains("7 September 2026", "at the latest 14 September 2026",
					"Mum likes to be rung before ten.", "Led this case until 28 August 2026.");
			new Desk(visit).doWork(story.task("agree-lead-practitioner"),
					json(S04JourneyTests.leads(Journeys.NURSERY, true)), AgreeLeadPractitioner.class);
		}

		try (Visit visit = this.visits.by(Journeys.NURSERY, width, script)) {
			visit.open(theCase).look("s04-led-again");
			assertThat(visit.main().innerText()).contains("Nadia Rahman", "The next review is due on 9 September 2026");
			visit.open(theCase + "/plan").look("s04-plan");
			assertThat(visit.main().innerText()).contains("Nadia Rahman").doesNotContain("answers for");
			visit.open(theCase + "/leads");
			assertThat(visit.main().innerText()).contains("Nobody. Tomos Ellis answered for the case",
					"Mum likes to be rung before ten.", "28 August 2026");
		}
	}

	private static String json(Object payload) {
		return JsonMapper.shared().writeValueAsString(payload);
	}

}
