package org.earlyhelp.journey;

import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.browser.BrowserTest;
import org.earlyhelp.browser.Desk;
import org.earlyhelp.browser.Visit;
import org.earlyhelp.browser.Visits;
import org.earlyhelp.stepping.AgreeStepDownLead;
import org.earlyhelp.stepping.HoldHandoverMeeting;
import org.earlyhelp.stepping.SendStepDown;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The moments of S07 that decide, by the pages of those whom they concern. */
@BrowserTest
@TestPropertySource(properties = "early-help.demo.clock=2026-03-02T09:00:00Z")
class S07PagesTests {

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
	void familyIsTakenOnWithoutALeadAndHandedOverInTheEnd(int width, boolean script) {
		Asked asked = new Asked(this.api, this.clock).beginAt("2026-09-07T10:00:00Z");
		String surname = Journeys.aSurname();
		String stepDown;
		try (Visit visit = this.visits.by(Asked.SOCIAL_CARE, width, script)) {
			new Desk(visit).raise("/step-downs/new", json(S07JourneyTests.theStepDown(this.journeys, surname)),
					SendStepDown.class);
			assertThat(visit.main().innerText()).contains("Social care cannot close yet", "Nobody has accepted to lead",
					"It counts: no second one is made");
			stepDown = visit.path();
		}
		String caseId = asked.read(Asked.SOCIAL_CARE, "/api" + stepDown).get("caseId").asString();
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/cases/" + caseId).look("s07-case-without-lead");
			assertThat(visit.main().innerText())
				.contains("14 September 2026", "No second assessment is made", "social care hands over at a meeting")
				.containsPattern("(?s)Assess with the whole family\\s+Not needed");
		}

		asked.moveTo("2026-09-22T09:00:00Z");
		for (String told : new String[] { "service-manager", "social-care-service-manager" }) {
			try (Visit visit = this.visits.by(told, width, script)) {
				visit.open("/messages");
				assertThat(visit.page().locator("main a[href*='" + caseId + "']").first().innerText())
					.contains("limit");
			}
		}
		try (Visit visit = this.visits.by("social-care-service-manager", width, script)) {
			visit.open(stepDown);
			visit.type("override.reason", "The family moves between districts and has a health visitor.")
				.press("Override and close");
			visit.look("s07-overridden");
			assertThat(visit.main().innerText()).contains("before the handover was complete",
					"The family moves between districts");
		}

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/messages").look("s07-override-told");
			assertThat(visit.page().locator("main a[href*='" + caseId + "']").first().innerText())
				.contains("social care closed");
		}
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			new Desk(visit).doWork(
					task(asked, caseId, "agree-step-down-lead"), json(Map.of("practitioner", Journeys.HEALTH,
							"accepted", true, "familyChoiceConsidered", true, "handoverOn", "2026-09-24")),
					AgreeStepDownLead.class);
		}
		asked.posted(Journeys.HEALTH, "/api/tasks/" + task(asked, caseId, "record-consent") + "/complete",
				this.journeys.theConsent());
		asked.moveTo("2026-09-24T15:00:00Z");
		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			new Desk(visit).doWork(task(asked, caseId, "hold-handover-meeting"), json(S07JourneyTests.theMeeting()),
					HoldHandoverMeeting.class);
			visit.open("/cases/" + caseId).look("s07-handed-over");
			assertThat(visit.main().innerText()).contains("The next review is due on 19 October 2026");
		}
	}

	private static String task(Asked asked, String caseId, String type) {
		return asked.read("service-manager", "/api/tasks?view=all&type=" + type + "&caseId=" + caseId)
			.at("/items/0/id")
			.asString();
	}

	private static String json(Object payload) {
		return JsonMapper.shared().writeValueAsString(payload);
	}

}
