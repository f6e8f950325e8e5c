package org.earlyhelp.browser;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.family.ProtectAddress;
import org.earlyhelp.family.ProtectingAddress;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class CasePagesTests {

	private static Journeys.Story told;

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private ProtectingAddress protecting;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void showsACaseAndItsParts(int width, boolean script) {
		String root = "/cases/" + story().caseId();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open(root).look("case-overview");
			assertThat(visit.main().innerText()).contains("What waits now", "Review plan", "The next review is due on",
					"Landlord’s letter", "Work to the plan and review it", "Now");
			visit.open(root + "/family").look("case-family");
			assertThat(visit.main().innerText()).contains("Only by text", "Nobody has asked yet", "Protected address");
			assertThat(visit.text()).doesNotContain("17 Canal Road", "CH2 3BB");
			visit.open(root + "/timeline").look("case-timeline");
			assertThat(visit.main().innerText()).contains("wrote a note", "Mark as significant");
			visit.open(root + "/deadlines").look("case-deadlines");
			assertThat(visit.main().innerText()).contains("Running", "Met");
			visit.page().locator("main table a").first().click();
			visit.look("case-deadline-why");
			assertThat(visit.main().innerText()).contains("Counted from", "How long", "Days that did not count");
			visit.open(root + "/process").look("case-process");
			assertThat(visit.main().innerText()).contains("It waits for:", "The same in words");
			visit.open(root + "/print").look("case-print");
			assertThat(visit.main().innerText()).contains("Kofi joins two words", "Language group", "Only by text");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void marksWhatMattersInTheTimeline(int width, boolean script) {
		String root = "/cases/" + story().caseId();

		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open(root + "/timeline?kind=MEETING").look("case-timeline-meetings");
			visit.follow("Mark as significant").look("case-mark");
			visit.type("why", "x".repeat(1001)).press("Mark as significant").look("case-mark-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			visit.type("why", "The grandmother will help.").press("Mark as significant");
			visit.look("case-timeline-marked");
			assertThat(visit.main().innerText()).contains("You marked this as significant.",
					"The grandmother will help.");
			visit.page().locator("[name=significant]:not([type=hidden])").check();
			visit.press("Show").look("case-timeline-significant");
			assertThat(visit.path()).contains("significant=true");
			assertThat(visit.main().innerText()).contains("2 events,");
			visit.page()
				.locator(".moj-timeline__item", new Page.LocatorOptions().setHasText("The grandmother will help."))
				.getByRole(AriaRole.BUTTON)
				.click();
			assertThat(visit.main().innerText()).contains("You took the mark away.");
			visit.open(root + "/timeline?kind=CLOSURE").look("case-timeline-empty");
			assertThat(visit.main().innerText()).contains("Nothing here");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void listsAndNarrowsCases(int width, boolean script) {
		Journeys.Story story = story();

		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/cases").look("cases");
			visit.open("/cases");
			visit.openFilter();
			visit.type("search", story.surname()).press("Apply filters").look("cases-narrowed");
			assertThat(visit.path()).startsWith("/cases?find=").doesNotContain(story.surname());
			assertThat(visit.main().innerText()).contains("1 case", story.surname() + " family");
			visit.follow(story.surname() + " family");
			assertThat(visit.heading()).isEqualTo("Overview");
			visit.page().goBack();
			assertThat(visit.main().innerText()).contains("1 case");
			visit.open("/cases?state=FOLLOW_UP_DONE&level=PP&lead=practitioner-police").look("cases-empty");
			assertThat(visit.main().innerText()).contains("No case fits what you chose.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void startsATaf(int width, boolean script) {
		String surname = "Starter" + (char) ('a' + width % 7) + (script ? "son" : "ton");

		try (Visit visit = this.visits.by("practitioner-school", width, script)) {
			visit.open("/cases").press("Start a TAF").look("taf");
			visit.press("Start the TAF").look("taf-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains("Tick at least one need",
					"Choose where you place the family");
			visit.type("family.children[0].firstName", "Maya")
				.type("family.children[0].lastName", surname)
				.date("family.children[0].dateOfBirth", this.journeys.today().minusYears(7))
				.type("family.children[0].address.postcode", "CH2 3BB")
				.type("family.adults[0].firstName", "Ann")
				.type("family.adults[0].lastName", surname);
			visit.tick("needs", "2.3").tick("level", "PP").select("source", "3A").press("Start the TAF");
			visit.look("taf-started");
			assertThat(visit.heading()).isEqualTo("Overview");
			assertThat(visit.main().innerText()).contains("has been started", surname + " family",
					"Waiting for an assessor");
		}
	}

	@Test
	void showsTheSummaryAloneToTheFrontDoor() {
		String root = "/cases/" + story().caseId();

		try (Visit visit = this.visits.by("screener").expecting(403)) {
			visit.open(root).look("case-summary");
			assertThat(visit.main().innerText()).contains("You see the summary of this case", "Hugh Adeyemi")
				.doesNotContain("Landlord", "Timeline", "Add a note");
			for (String part : List.of("/family", "/timeline", "/deadlines", "/process", "/print")) {
				assertThat(visit.answer(root + part).status()).as(part).isEqualTo(403);
			}
		}
		try (Visit visit = this.visits.onPhone("screener")) {
			visit.open(root).look("case-summary");
		}
	}

	@Test
	void doesNotExistForOthers() {
		String root = "/cases/" + story().caseId();

		try (Visit visit = this.visits.by("practitioner-police").expecting(404)) {
			for (String part : List.of("", "/family", "/timeline", "/deadlines", "/process", "/print")) {
				assertThat(visit.answer(root + part).status()).as(part).isEqualTo(404);
			}
			visit.open("/cases").look("cases-none");
		}
	}

	@Test
	void asksLittleOfTheDatabaseForAPage() {
		String root = "/cases/" + story().caseId();
		this.database.sql("set query_statistics_max_entries 10000").update();
		this.database.sql("set query_statistics true").update();

		try (Visit visit = this.visits.by(Journeys.HEALTH, Visits.WIDE, false)) {
			for (String part : List.of("", "/family", "/timeline", "/deadlines", "/process", "/print")) {
				visit.open(root + part);
				long before = statements();
				visit.open(root + part);
				long count = statements() - before - 1;
				System.out.println("STATEMENTS " + part + " " + count);
				assertThat(count).as("statements of " + part).isLessThan(60);
			}
			visit.open("/cases");
			long before = statements();
			visit.open("/cases");
			System.out.println("STATEMENTS /cases " + (statements() - before - 1));
		}
		finally {
			this.database.sql("set query_statistics false").update();
		}
	}

	private long statements() {
		return this.database.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics")
			.query(Long.class)
			.single();
	}

	/** A family with a note that mattered, a way to reach it, and a protected address. */
	private Journeys.Story story() {
		if (told == null) {
			told = anActiveCase();
			this.currentUser.as(User.SYSTEM,
					() -> this.protecting
						.protect(new ProtectAddress(FamilyId.of(told.theCase().get("family").get("id").asString()),
								PersonId.of(told.person("Kofi")), "refuge", List.of("taf-adviser"))));
			post("/notes", Map.of("kind", "CALL", "when", this.clock.instant().toString(), "text",
					"Landlord’s letter came: a plan for the arrears until Friday.", "significant", true));
		}
		return told;
	}

	private Journeys.Story anActiveCase() {
		Map<String, Object> mother = new LinkedHashMap<>(Map.of("firstName", "Abena", "lastName", "Osei", "dateOfBirth",
				"1995-07-30", "relationship", "MOTHER", "parentalResponsibility", true, "livesInHousehold", true));
		mother.put("safeContact", "Only by text, and never after six in the evening.");
		Journeys.Story story = this.journeys
			.aContact(Map.of("adults",
					List.of(mother,
							Map.of("firstName", "Kwame", "lastName", "Osei", "relationship", "FATHER",
									"livesInHousehold", false))))
			.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs."))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());
		story.does(Journeys.HEALTH, "complete-assessment", this.journeys.theAssessment(story))
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true));
		return story.does(Journeys.HEALTH, "hold-taf-meeting", this.journeys.theMeeting(story));
	}

	private void post(String rest, Map<String, ?> body) {
		Api.Answer answer = this.api.as(Journeys.HEALTH).post(told.path(rest), body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

}
