package org.earlyhelp.workflow.web;

import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.workflow.DrawingProcess;
import org.earlyhelp.workflow.DrawnProcess;
import org.earlyhelp.workflow.DrawnProcess.Told;
import org.earlyhelp.workflow.ProcessPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
class PictureControllerTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private DrawingProcess drawing;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private Staff staff;

	@Test
	void drawsWhereACaseIs() {
		var story = this.journeys.aCaseInAssessment();

		Answer answer = this.api.as("taf-adviser").get(story.path("/process.svg"));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
		assertThat(answer.text()).startsWith("<svg ")
			.endsWith("</svg>")
			.contains("Early help case</title>", "2 steps are done. Now: Family assessment.</desc>", ">Now</text>")
			.doesNotContain("style=", "??", story.surname());
	}

	@Test
	void drawsAProcessThatTheCaseCallsBegunOrNot() {
		var story = this.journeys.aCaseInAssessment();

		Answer begun = this.api.as("taf-adviser").get(story.path("/process.svg?process=FamilyAssessment"));
		Answer ahead = this.api.as("taf-adviser").get(story.path("/process.svg?process=FamilyReviews"));

		assertThat(begun.text()).contains("Nothing is done yet. Now: Complete assessment.</desc>");
		assertThat(ahead.text()).contains("Family reviews</title>", "Nothing is done yet.</desc>")
			.doesNotContain(">Now</text>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "process=DeadlineWatch", "process=FrontDoor", "process=", "process=familyplan",
			"process=FamilyPlan&process=FamilyCopy", "definition=FamilyPlan" })
	void drawsNoOtherProcess(String query) {
		var story = this.journeys.aCaseToAllocate();

		Answer answer = this.api.as("taf-adviser").get(story.path("/process.svg?" + query));

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void drawsWhereAContactIs() {
		var story = this.journeys.aScreenedContact();

		Answer answer = this.api.as("screener").get("/api/contacts/" + story.contactId() + "/process.svg");

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.text()).contains("1 step is done. Now: Decide contact.</desc>");
	}

	@Test
	void drawsForThoseAloneWhoMayReadTheCase() {
		var story = this.journeys.aCaseInAssessment();

		for (String path : new String[] { story.path("/process.svg"),
				"/api/contacts/" + story.contactId() + "/process.svg",
				"/api/cases/" + UUID.randomUUID() + "/process.svg" }) {
			assertThat(this.api.as("practitioner-police").get(path).status()).as(path).isEqualTo(404);
			assertThat(this.api.anonymously().get(path).status()).as(path).isEqualTo(401);
		}
	}

	@Test
	void keepsInTheLedgerWhoLooked() {
		var story = this.journeys.aCaseInAssessment();

		this.api.as("team-manager").get(story.path("/process.svg"));

		assertThat(
				this.api.as("auditor").get("/api/audit/events?caseId=" + story.caseId() + "&actor=team-manager").text())
			.contains("PROCESS");
	}

	@Test
	void tellsTheSameInWords() throws Exception {
		var story = this.journeys.anActiveCase();

		DrawnProcess drawn = look(story.caseId());

		assertThat(drawn.pictures()).extracting(ProcessPicture::process)
			.startsWith("EarlyHelpCase", "Allocation", "Agreement")
			.contains("FamilyPlan", "FamilyReviews", "FamilyCopy")
			.doesNotHaveDuplicates();
		assertThat(drawn.told()).extracting(Told::stage, Told::step, Told::answer, Told::by)
			.startsWith(tuple(null, "Case opened", null, null), tuple(null, "Is it a step-down?", "No", null),
					tuple("Allocation", "Allocate assessor", null, "Tomos Ellis"))
			.contains(tuple(null, "Does the family take part?", "Yes", null),
					tuple("Family plan", "Hold TAF meeting", null, "Hugh Adeyemi"));
		assertThat(drawn.waiting()).extracting(Told::step).containsExactlyInAnyOrder("Review plan", "Send family copy");
	}

	private DrawnProcess look(String caseId) throws Exception {
		return this.currentUser.as(this.staff.called("taf-adviser").orElseThrow(),
				() -> this.drawing.ofCase(new CaseId(UUID.fromString(caseId))));
	}

}
