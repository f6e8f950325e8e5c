package org.earlyhelp.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.locality.Profile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lead who leaves, colleagues who stand in, and a family that social care steps down.
 */
@BrowserTest
class LeadAndStepDownPagesTests {

	private static final String LEAD = Journeys.HEALTH;

	private static final String SCHOOL = "practitioner-school";

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private Profile profile;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void letsTheLeadLeaveAndShowsWhoAnswersMeanwhile(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/cases/" + story.caseId());
			visit.follow("The lead practitioner is leaving").look("leave-lead");
			visit.press("Record that they leave").look("leave-lead-refused");
			assertThat(visit.main().innerText()).contains("Choose why they are leaving", "Give their last day",
					"Write a handover note");
			visit.tick("endReason", "LEFT_POST")
				.date("lastDay", this.journeys.today().plusDays(3))
				.date("familyInformedOn", this.journeys.today())
				.type("handoverNote", "Mum likes to be rung before ten.")
				.press("Record that they leave")
				.look("leave-lead-done");
			assertThat(visit.path()).isEqualTo("/cases/" + story.caseId());
			assertThat(visit.text()).contains("answers for");
			visit.follow("Who has led, and what they handed over").look("leads");
			assertThat(visit.text()).contains("Mum likes to be rung before ten.");
		}
		assertThat(story.theCase().has("leadPractitioner")).isFalse();
		String agree = story.task("agree-lead-practitioner");
		this.api.as("taf-adviser").post("/api/tasks/" + agree + "/claim", "");
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + agree).look("agree-lead-after-vacancy");
			assertThat(visit.text()).contains("Holds");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void recordsAnAbsenceWithItsCoverAndEndsIt(int width, boolean script) {
		this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/absences").look("absences-none");
			visit.press("Record an absence").look("record-absence");
			visit.press("Record the absence").look("record-absence-refused");
			visit.date("from", this.journeys.today().plusDays(30))
				.date("until", this.journeys.today().plusDays(44))
				.select("cover", Journeys.NURSERY)
				.press("Record the absence")
				.look("absences");
			assertThat(visit.text()).contains("will stand in");
			visit.press("End the absence of Hugh Adeyemi").look("absences-ended");
			assertThat(visit.text()).contains("None is recorded");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void asksForCoverWhereADateFallsInTheHolidaysOfWhoLeads(int width, boolean script) {
		LocalDate holiday = this.journeys.today();
		while (this.profile.calendar().isTermTime(holiday) && holiday.isBefore(this.journeys.today().plusYears(1))) {
			holiday = holiday.plusDays(1);
		}
		Assumptions.assumeFalse(this.profile.calendar().isTermTime(holiday), "the profile has no terms so far ahead");
		Journeys.Story story = this.journeys.aCaseToAllocate()
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", SCHOOL))
			.does(SCHOOL, "record-consent", this.journeys.theConsent());
		story.does(SCHOOL, "complete-assessment", this.journeys.theAssessment(story))
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", SCHOOL, "accepted", true, "familyChoiceConsidered", true));
		Api.Answer called = this.api.as(SCHOOL)
			.post(story.path("/meetings"), Map.of("type", "INITIAL", "at", holiday + "T10:00:00Z", "place",
					"Children's centre", "invitees", List.of("Nursery")));
		assertThat(called.status()).as(called.text()).isEqualTo(201);

		try (Visit visit = this.visits.by(SCHOOL, width, script)) {
			visit.open("/cases/" + story.caseId()).look("overview-holidays");
			assertThat(visit.text()).contains("these dates fall in the school holidays", "nobody stands in yet");
			visit.open("/absences").look("absences-holidays");
			assertThat(visit.text()).contains("Your dates in the school holidays", "nobody stands in yet");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void stepsAFamilyDownAndShowsWhatKeepsSocialCareFromClosing(int width, boolean script) {
		String surname = Journeys.aSurname();
		String stepDown;

		try (Visit visit = this.visits.by("social-care-manager", width, script)) {
			visit.open("/step-downs/new").look("step-down-new");
			visit.press("Step the family down").look("step-down-refused");
			visit.type("socialCareRef", "CSC-4711")
				.date("agreedOn", this.journeys.today())
				.type("family.children[0].firstName", "Kofi")
				.type("family.children[0].lastName", surname)
				.date("family.children[0].dateOfBirth", this.journeys.today().minusYears(7))
				.tick("level", "PP")
				.date("assessmentOn", this.journeys.today().minusMonths(2))
				.type("planSummary", "School attendance is still to be watched.")
				.tick("consent", "NOT_YET")
				.press("Step the family down")
				.look("step-down");
			assertThat(visit.text()).contains("Social care cannot close yet", "Nobody has accepted to lead");
			stepDown = visit.path().substring("/step-downs/".length());
		}
		String caseId = this.api.as("social-care-manager")
			.get("/api/step-downs/" + stepDown)
			.body()
			.get("caseId")
			.asString();
		try (Visit visit = this.visits.by("social-care-service-manager", width, script)) {
			visit.open("/step-downs/" + stepDown).look("step-down-override");
			visit.press("Override and close").look("step-down-override-refused");
		}
		String lead = task(caseId, "agree-step-down-lead");
		this.api.as("taf-adviser").post("/api/tasks/" + lead + "/claim", "");
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/tasks/" + lead).look("agree-step-down-lead");
			visit.press("Record who leads").look("agree-step-down-lead-refused");
			visit.tick("practitioner", LEAD)
				.tick("accepted", "true")
				.tick("familyChoiceConsidered", "true")
				.date("handoverOn", this.journeys.today().plusDays(7))
				.press("Record who leads");
			assertThat(visit.heading()).startsWith("Done");
		}
		String consent = task(caseId, "record-consent");
		this.api.as(LEAD).post("/api/tasks/" + consent + "/complete", this.journeys.theConsent());
		try (Visit visit = this.visits.by(LEAD, width, script)) {
			visit.open("/tasks/" + task(caseId, "hold-handover-meeting")).look("hold-handover-meeting");
		}
		try (Visit visit = this.visits.by("social-care-manager", width, script)) {
			visit.open("/step-downs/" + stepDown).look("step-down-complete");
			visit.press("Close for social care").look("step-down-closed");
			assertThat(visit.text()).contains("Social care closed on");
		}
	}

	private String task(String caseId, String type) {
		return this.api.as("service-manager")
			.get("/api/tasks?view=all&type=" + type + "&caseId=" + caseId)
			.body()
			.at("/items/0/id")
			.asString();
	}

}
