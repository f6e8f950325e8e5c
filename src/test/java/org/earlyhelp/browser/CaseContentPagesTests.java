package org.earlyhelp.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a case holds, on a family in the middle of its journey and one at its start. */
@BrowserTest
class CaseContentPagesTests {

	private static final List<String> PARTS = List.of("needs", "plan", "meetings", "reviews", "children", "copies",
			"assessment", "closure");

	private static Journeys.Story begun;

	private static Journeys.Story reviewed;

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@BeforeEach
	void tellTheStories() {
		if (begun == null) {
			begun = this.journeys.aCaseAwaitingConsent();
			reviewed = reviewedAndClosing();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void saysWhatIsNotThereYet(int width, boolean script) {
		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			for (String part : PARTS) {
				visit.open("/cases/" + begun.caseId() + "/" + part).look("case-" + part + "-empty");
			}
			assertThat(visit.text()).contains("Nobody has proposed to close this case.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void tellsTheCaseInPlainWords(int width, boolean script) {
		String kofi = "Kofi " + reviewed.surname();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			assertThat(part(visit, "needs")).contains("Better: from 3 at the start to 6 now.", "At the start",
					"Review 1", "6 out of 10", kofi, "Better");
			assertThat(part(visit, "plan")).contains("Kofi joins two words", "Nadia Rahman", "Actions done",
					"If a notice comes", "Sent by post on");
			assertThat(part(visit, "meetings")).contains("Extra meeting", "Children's centre, room 2", "Held",
					"Hugh Adeyemi, Health trust");
			assertThat(part(visit, "reviews")).contains("Review 1", "Yes, it is the right level",
					"Kofi: seen".replace("Kofi", kofi));
			assertThat(part(visit, "children")).contains("He points and smiles.", "Play comes first.",
					"I like the train.", "Waves bye bye.", "Never, as far as anybody wrote down");
			assertThat(part(visit, "copies")).contains("Abena " + reviewed.surname(), "There is no copy for them",
					"The plan, sent by post");
			assertThat(part(visit, "assessment")).contains("Debt feeds the low mood", "3 out of 10");
			assertThat(part(visit, "closure")).contains("We can breathe again.", "Waits to be signed off");
			for (String code : List.of("NOT_STARTED", "IMPROVED", "OUTCOMES_MET", "MOTHER", "EXTRAORDINARY")) {
				for (String part : PARTS) {
					assertThat(visit.open("/cases/" + reviewed.caseId() + "/" + part).main().innerText()).as(part)
						.doesNotContain(code);
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void readsACopyBeforeAndAfterItIsSent(int width, boolean script) {
		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + reviewed.caseId() + "/copies").follow("Read it").look("case-copy-preview");
			assertThat(visit.text()).contains("Nothing has been sent.", "Who does what", "Language group")
				.doesNotContain("NOT_STARTED", "Canal Road");
			visit.open("/cases/" + reviewed.caseId() + "/copies");
			visit.page().locator("table a").first().click();
			visit.look("case-copy");
			assertThat(visit.text()).contains("The plan for the " + reviewed.surname() + " family", "SHA-256");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void callsAMeetingAndAnswersIt(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		LocalDate day = this.journeys.aWeekdayAfter(10);
		String path;

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/meetings/new").look("case-meeting-new");
			visit.press("Send the invitations").look("case-meeting-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains("Choose what the meeting is for", "Say when it is",
					"Say where it is", "Choose who is invited");

			visit.tick("type", "REVIEW")
				.date("at", day)
				.type("at.time", "2:30pm")
				.type("place", "Children’s centre, room 2")
				.tick("people", story.person("Abena"))
				.tick("people", "Nursery")
				.type("others.lines", "Reverend Okafor");
			visit.press("Send the invitations").look("case-meeting");
			assertThat(visit.text()).contains("The meeting has been called", "2:30pm", "Abena " + story.surname(),
					"Nursery", "Reverend Okafor", "Hugh Adeyemi");
			path = visit.path();

			var ics = visit.page()
				.request()
				.get(visit.page().getByText("Save to a calendar").first().evaluate("(a) => a.href").toString());
			assertThat(ics.headers().get("content-type")).startsWith("text/calendar");
			assertThat(ics.text()).startsWith("BEGIN:VCALENDAR").doesNotContain(story.surname());
		}
		try (Visit visit = this.visits.by(Journeys.NURSERY, width, script)) {
			visit.open(path).look("case-meeting-invited");
			visit.press("Send your answer").look("case-meeting-answer-refused");
			visit.tick("reply", "APOLOGIES").type("text", "Kofi came every day this month.");
			visit.press("Send your answer").look("case-meeting-answered");
			assertThat(visit.text()).contains("Your answer has been sent", "cannot come", "Kofi came every day");
		}
	}

	@Test
	void isNotThereForWhoeverMayNotSeeTheCase() {
		try (Visit visit = this.visits.by("practitioner-police")) {
			visit.expecting(404);
			for (String part : PARTS) {
				assertThat(visit.answer("/cases/" + reviewed.caseId() + "/" + part).status()).as(part).isEqualTo(404);
				assertThat(visit.text()).doesNotContain(reviewed.surname());
			}
			assertThat(visit.answer("/cases/" + reviewed.caseId() + "/meetings/new").status()).isEqualTo(404);
		}
	}

	/** Who is invited, and not of the team, sees the meeting and nothing else. */
	@Test
	void showsAGuestTheMeetingAlone() {
		Journeys.Story story = this.journeys.anActiveCase();
		String meeting = call(story, List.of("practitioner-police"));

		try (Visit visit = this.visits.onPhone("practitioner-police")) {
			visit.open("/cases/" + story.caseId() + "/meetings").look("case-meetings-guest");
			visit.open("/cases/" + story.caseId() + "/meetings/" + meeting).look("case-meeting-guest");
			assertThat(visit.text()).contains("You see the meeting, not their case.").doesNotContain(story.surname());
			visit.tick("reply", "COMING").press("Send your answer");
			assertThat(visit.text()).contains("Your answer has been sent");
		}
	}

	private String part(Visit visit, String part) {
		visit.open("/cases/" + reviewed.caseId() + "/" + part).look("case-" + part);
		return visit.main().innerText();
	}

	private Journeys.Story reviewedAndClosing() {
		Journeys.Story story = this.journeys.anActiveCase();
		story.does(Journeys.HEALTH, "send-family-copy",
				Map.of("sentOn", this.journeys.today().toString(), "method", "POST"));
		call(story, List.of("practitioner-nursery", story.person("Abena"), "Reverend Okafor"));
		var review = this.journeys.theReview(story, 6, "IMPROVED");
		review.put("voices", List.of(Map.of("personId", story.person("Kofi"), "method", "TALKED", "words",
				"I like the train.", "changed", "The train comes along to group.", "toldBy", "Nadia Rahman")));
		story.does(Journeys.HEALTH, "review-plan", review);
		Api.Answer answer = this.api.as(Journeys.HEALTH).post(story.path("/closure"), this.journeys.theClosure(story));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return story;
	}

	private String call(Journeys.Story story, List<String> invitees) {
		Api.Answer answer = this.api.as(Journeys.HEALTH)
			.post(story.path("/meetings"),
					Map.of("type", "EXTRAORDINARY", "at", this.journeys.aWeekdayAfter(5) + "T10:00:00Z", "place",
							"Children's centre, room 2", "chair", Journeys.HEALTH, "invitees", invitees));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body().get("id").asString();
	}

}
