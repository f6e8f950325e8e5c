package org.earlyhelp.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.engine.StoppedInTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Home, search, and whether there is a plan, as each person sees them. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeAndSearchTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext service;

	private Journeys.Story story;

	@BeforeAll
	void aFamilyHasAPlan() {
		this.story = this.journeys.anActiveCase();
		Journeys.Story late = this.journeys.aCaseInAssessment();
		this.database
			.sql("update task set due_at = cast(? as timestamp with time zone),"
					+ " due_key = cast(? as timestamp with time zone) where id = ?")
			.param("2026-01-05 17:00:00+00")
			.param("2026-01-05 17:00:00+00")
			.param(UUID.fromString(late.task("complete-assessment")))
			.update();
		String now = this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
		this.api.as("taf-adviser")
			.post(this.story.path("/notes"), Map.of("kind", "DISCUSSION", "when", now, "text", "Spoke."));
	}

	@BeforeEach
	void nobodyHasAskedForPlans() {
		this.database.sql("delete from plan_check_try").update();
	}

	@ParameterizedTest
	@CsvSource({ "screener, Waiting for somebody to take", "practitioner-health, What changed in your cases",
			"taf-adviser, Everybody’s work that you answer for", "social-care-manager, Waiting for somebody to take",
			"auditor, sampled for you", "analyst, No family’s record opens", "admin, users and settings",
			"records-officer, restrict records", "front-door-manager, Waiting for somebody to take" })
	void showsEachPersonWhatWaitsForThem(String username, String told) {
		for (int width : List.of(Visits.WIDE, Visits.NARROW)) {
			try (Visit visit = this.visits.by(username, width, true)) {
				visit.open("/").look("home-" + username);
				assertThat(visit.main().innerText()).contains(told);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void letsAdministratorsHaveWorkThatStoppedTriedAgain(int width, boolean script) {
		String job = StoppedInTests.stopped(this.service, this.journeys.aCaseInAssessment().caseId());
		String button = "form[action*='" + job + "'] button";
		try (Visit visit = this.visits.by("admin", width, script)) {
			visit.open("/").follow("Work that stopped").look("stopped-work");
			visit.main().locator(button).click();
			visit.look("stopped-work-tried-again");
			assertThat(visit.text()).contains("tried again within seconds");
			assertThat(visit.main().locator(button).count()).isZero();
		}
	}

	@ParameterizedTest
	@CsvSource({ "375, false" })
	void worksWithoutScript(int width, boolean script) {
		try (Visit visit = this.visits.by("practitioner-health", width, script)) {
			visit.open("/").look("home");
			assertThat(visit.text()).contains("You are signed out when nothing happens for 30 minutes.");
			visit.open("/search").type("text", this.story.surname()).press("Search").look("search-found");
			assertThat(visit.main().innerText()).contains("Kofi " + this.story.surname());
		}
	}

	@Test
	void leadsFromAFigureToItsListAndForgetsChangesOnceSeen() {
		try (Visit visit = this.visits.by(Journeys.HEALTH)) {
			visit.open("/");
			var figure = visit.main().locator(".app-figures a").first();
			String number = figure.innerText().lines().findFirst().orElseThrow().replaceAll("\\D.*", "");
			figure.click();
			assertThat(visit.path()).isEqualTo("/tasks?view=mine&due=overdue");
			assertThat(visit.main().locator("[role=status]").innerText()).startsWith(number + " task");
			visit.open("/").press("I have seen these");
			visit.look("home-seen");
			assertThat(visit.main().innerText()).contains("Marked as seen.", "Nothing new since you last looked.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true" })
	void findsBlindToAccentsAndKeepsWhatWasTypedOutOfTheAddress(int width, boolean script) {
		String accented = this.story.surname().replace('a', 'á').replace('e', 'é').replace('o', 'ö');
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/search").look("search");
			visit.press("Search").look("search-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			visit.main().locator("button").first().waitFor();
			visit.type("text", "kofi " + accented).press("Search").look("search-found");
			assertThat(visit.path()).matches("/search\\?find=[0-9a-f]{8}");
			assertThat(visit.main().innerText()).contains("1 family found", "Kofi " + this.story.surname(), "led by");
			visit.follow("Case " + this.story.theCase().get("reference").asString());
			visit.page().goBack();
			assertThat(visit.main().innerText()).contains("1 family found");
			visit.type("text", "Zzyzx Nobody").press("Search").look("search-none");
			assertThat(visit.main().innerText()).contains("No families found");
			visit.open("/search?find=gone");
			assertThat(visit.main().innerText()).contains("not kept any longer");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true" })
	void tellsTheFrontDoorWhomToAskAboutARestrictedRecord(int width, boolean script) {
		Journeys.Story hidden = this.journeys.aCaseToAllocate();
		this.database.sql("update case_file set restriction = 3 where id = ?")
			.param(UUID.fromString(hidden.caseId()))
			.update();
		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/search").type("text", hidden.surname()).press("Search").look("search-restricted");
			assertThat(visit.main().innerText()).contains("is restricted. Contact ");
		}
		try (Visit visit = this.visits.by(Journeys.NURSERY, width, script)) {
			visit.open("/search").type("text", hidden.surname()).press("Search");
			assertThat(visit.main().innerText()).doesNotContain("restricted");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true, practitioner-school", "375, true, practitioner-police",
			"1280, false, practitioner-family-support" })
	void answersWhetherThereIsAPlanAndNoMore(int width, boolean script, String username) {
		try (Visit visit = this.visits.by(username, width, script)) {
			visit.open("/plan-checks/new").look("plan-check");
			visit.press("Ask").look("plan-check-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			ask(visit, this.story.surname());
			visit.look("plan-check-found");
			assertThat(visit.heading()).isEqualTo("Somebody will ring you");
			assertThat(visit.text()).doesNotContain(this.story.surname());
			assertThat(visit.path()).matches("/plan-checks/answer\\?find=[0-9a-f]{8}");
			visit.follow("Ask about another child");
			ask(visit, "Zzyzxqu");
			visit.look("plan-check-none");
			assertThat(visit.heading()).isEqualTo("No plan was found");
		}
	}

	@Test
	void tellsWhoAsksTooOftenWhenToComeAgain() {
		try (Visit visit = this.visits.by("practitioner-nursery", Visits.NARROW, true)) {
			for (int asked = 0; asked < 11; asked++) {
				visit.open("/plan-checks/new");
				ask(visit, "Zzyzx" + "abcdefghijk".charAt(asked));
			}
			visit.look("plan-check-too-many");
			assertThat(visit.main().innerText()).contains("You have asked for many plans: come again in");
		}
		try (Visit visit = this.visits.by("auditor")) {
			visit.open("/plan-checks/new").look("plan-check-not-for-you");
			assertThat(visit.main().innerText()).contains("for practitioners and for the front door");
		}
	}

	private void ask(Visit visit, String surname) {
		visit.type("firstName", "Kofi")
			.type("lastName", surname)
			.date("dateOfBirth", this.journeys.today().minusYears(3))
			.type("postcode", "CH2 3BB")
			.type("purpose", "I saw the child today and want to join what is there.");
		visit.page().locator("main form button.govuk-button").last().click();
	}

}
