package org.earlyhelp.journey;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.browser.BrowserTest;
import org.earlyhelp.browser.Desk;
import org.earlyhelp.browser.Visit;
import org.earlyhelp.browser.Visits;
import org.earlyhelp.frontdoor.DecideContact;
import org.earlyhelp.frontdoor.ScreenContact;
import org.earlyhelp.workflow.DemoClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The moments of S08 that decide, by the pages of those whom they concern. */
@BrowserTest
@TestPropertySource(properties = "early-help.demo.clock=2026-03-02T09:00:00Z")
class S08PagesTests {

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
	void familyComesBackAndWhoLedBeforeIsOfferedFirst(int width, boolean script) {
		Asked asked = new Asked(this.api, this.clock).beginAt("2026-06-01T09:00:00Z");
		Journeys.Story june = this.journeys.aClosedCase();
		JsonNode closed = june.theCase();
		asked.moveTo("2026-08-10T09:00:00Z");
		String contact = asked
			.posted("screener", "/api/contacts", S08JourneyTests.thePoliceTell(this.journeys, june.surname(), closed))
			.get("id")
			.asString();

		try (Visit visit = this.visits.by("screener", width, script)) {
			String task = task(asked, "screen-contact", "contactId=" + contact);
			visit.open("/tasks/" + task).press("Take this task");
			visit.look("s08-screen");
			assertThat(visit.main().innerText()).contains(closed.get("reference").asString());
			new Desk(visit).doWork(task, json(S08JourneyTests.theScreening(this.journeys, june)), ScreenContact.class);
		}
		try (Visit visit = this.visits.by("front-door-manager", width, script)) {
			String task = task(asked, "decide-contact", "contactId=" + contact);
			new Desk(visit).doWork(task, json(S08JourneyTests.theDecision()), DecideContact.class);
			visit.open("/contacts/" + contact).look("s08-contact");
			assertThat(visit.main().innerText()).containsPattern("(?s)Has a plan now\\s+No.*Had a plan before\\s+Yes");
		}

		String again = asked.read("screener", "/api/contacts/" + contact).get("caseId").asString();
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + task(asked, "allocate-assessor", "caseId=" + again)).press("Take this task");
			visit.look("s08-allocate");
			assertThat(visit.main().innerText()).contains("Led this family’s earlier case.");
			visit.open("/cases/" + again).look("s08-again");
			visit.follow("The earlier case of this family");
			assertThat(visit.path()).isEqualTo("/cases/" + june.caseId());
			visit.look("s08-june");
			assertThat(visit.main().innerText()).contains("Follow up with the family")
				.doesNotContain("Nothing more will come");
			visit.open("/cases/" + june.caseId() + "/closure");
			assertThat(visit.main().innerText()).contains("No: the family came back");
		}
	}

	private static String task(Asked asked, String type, String about) {
		return asked.read("service-manager", "/api/tasks?view=all&type=" + type + "&" + about)
			.at("/items/0/id")
			.asString();
	}

	private static String json(Object payload) {
		return JsonMapper.shared().writeValueAsString(payload);
	}

}
