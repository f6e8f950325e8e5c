package org.earlyhelp.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages that Halton alone has, under its own words. */
@BrowserTest
@ActiveProfiles({ "demo", "halton" })
@TestPropertySource(properties = "early-help.locality.stepping.case-goes-on=true")
class HaltonPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void advisesAndMeetsAsATeam(int width, boolean script) {
		Journeys.Story story = aConsultation();

		try (Visit visit = this.visits.by("integrated-working", width, script)) {
			visit.open("/tasks/" + story.task("record-consultation")).press("Take this task");
			visit.look("record-consultation");
			assertThat(visit.page().title()).contains("Halton");
			visit.press("Record consultation").look("record-consultation-refused");
			assertThat(visit.main().innerText()).contains("Write what you advised", "Choose what becomes of it");
			visit.type("advice", "Three needs and three agencies: meet as a team.").tick("result", "TAF");
			visit.press("Record consultation");
			assertThat(visit.heading()).startsWith("Done: Record consultation");
		}
		assertThat(story.state()).isEqualTo("PROPOSED");
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void sendsAnAssessmentBackAndThenApprovesIt(int width, boolean script) {
		Journeys.Story story = aConsultation().does("integrated-working", "record-consultation",
				Map.of("advice", "Meet as a team.", "result", "TAF"));
		story.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent())
			.does(Journeys.HEALTH, "complete-assessment", theAssessment(story));

		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open("/tasks/" + story.task("authorise-assessment")).press("Take this task");
			visit.look("authorise-assessment");
			visit.press("Send").look("authorise-assessment-refused");
			assertThat(visit.main().innerText()).contains("Choose whether it is good as it is",
					"Write what you want to tell whoever wrote it");
			visit.tick("decision", "RETURNED").type("comment", "What does Kofi say himself?").press("Send");
			assertThat(visit.heading()).startsWith("Done: Authorise assessment");

			story.does(Journeys.HEALTH, "complete-assessment", theAssessment(story));
			visit.open("/tasks/" + story.task("authorise-assessment")).press("Take this task");
			visit.look("authorise-assessment-again");
			assertThat(visit.main().innerText()).contains("What does Kofi say himself?");
			visit.tick("decision", "APPROVED").type("comment", "Now I hear him.").press("Send");
		}
		assertThat(story.state()).isEqualTo("PLANNING");
	}

	private Journeys.Story aConsultation() {
		var child = new LinkedHashMap<String, Object>(this.journeys.theChild(Journeys.aSurname()));
		child.put("address", Map.of("line1", "4 Lock View", "postcode", "WA7 2GB"));
		return this.journeys.aContact(Map.of("presentingLevel", "3a", "children", List.of(child)))
			.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact", Map.of("outcome", "CONSULTATION_IWST", "level", "3a",
					"rationale", "Level 3a: a team can help.", "overrideReason", "Advice is asked for first."));
	}

	private Map<String, Object> theAssessment(Journeys.Story story) {
		Map<String, Object> assessment = this.journeys.theAssessment(story);
		assessment.put("recommendedLevel", "3a");
		return assessment;
	}

}
