package org.earlyhelp.browser;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class FamilyChangesPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void childJoinsAndIsAssessed(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/family").look("family-changes");
			visit.follow("A child joins the family").look("child-joins");
			visit.press("Save who joins").look("child-joins-refused");
			assertThat(visit.page().locator(".govuk-error-summary a").allInnerTexts()).containsExactly(
					"Write the child’s first name", "Write the child’s last name",
					"Choose what was agreed to for this child", "Say who has parental responsibility for this child");
			visit.type("child.firstName", "Kit").type("child.lastName", story.surname());
			visit.press("Save who joins");
			assertThat(visit.main().innerText()).contains("Say who has parental responsibility",
					"Choose what was agreed to");
			visit.date("child.dateOfBirth", this.journeys.today().minusYears(2)).tick("child.sex", "M");
			visit.tick("prHolder", story.person("Abena")).tick("consentScope", "ASSESSMENT").press("Save who joins");

			assertThat(visit.text()).contains("The lead practitioner is asked to assess them");
			assertThat(visit.main().innerText()).contains("Kit " + story.surname());
			visit.open("/tasks/" + story.task("complete-addendum")).look("complete-addendum");
			assertThat(visit.text()).contains("Kit");
			visit.open("/cases/" + story.caseId() + "/assessment").look("assessment-with-addendum");
			assertThat(visit.text()).contains("Those who joined later", "Asked for, not handed in yet");
			String kit = this.api.as(Journeys.HEALTH)
				.get(story.path("/addenda"))
				.body()
				.at("/items/0/personId")
				.asString();
			story.does(Journeys.HEALTH, "complete-addendum", Map.of("children",
					List.of(Map.of("personId", kit, "seen", true, "seenAlone", true, "voice",
							Map.of("method", "OBSERVED", "words", "He builds towers."))),
					"needs", List.of(Map.of("code", "2.3", "personId", kit, "baseline", 4)), "strengths",
					"Settles well.", "worries", "Two moves.", "analysis", "He needs one adult who knows.",
					"recommendedLevel", "PP"));
			visit.open("/cases/" + story.caseId() + "/assessment").look("assessment-with-addendum-done");
			assertThat(visit.text()).contains("He builds towers.", "4 out of 10", "He needs one adult who knows.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void expectedChildIsBorn(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		Api.Answer expected = this.api.as(Journeys.HEALTH)
			.post(story.path("/members"),
					Map.of("child",
							Map.of("lastName", story.surname(), "expectedDate",
									this.journeys.today().plusMonths(1).toString()),
							"prHolder", story.person("Abena"), "consentScope", List.of("ASSESSMENT")));
		assertThat(expected.status()).as(expected.text()).isEqualTo(201);

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/family").follow("The child is born").look("child-born");
			visit.press("Save the birth").look("child-born-refused");
			assertThat(visit.main().innerText()).contains("Say when the child was born");
			visit.date("bornOn", this.journeys.today().plusDays(1)).type("firstName", "Esi").tick("sex", "F");
			visit.press("Save the birth");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.page().locator("[name=firstName]").inputValue()).isEqualTo("Esi");
			visit.date("bornOn", this.journeys.today()).press("Save the birth");

			assertThat(visit.text()).contains("The birth has been recorded");
			assertThat(visit.main().innerText()).contains("Esi " + story.surname()).doesNotContain("The child is born");
			visit.look("child-born-done");
		}
		assertThat(story.waits("complete-addendum")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void somebodyLeaves(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();
		this.api.as(Journeys.HEALTH)
			.post(story.path("/members"), Map.of("adult", Map.of("firstName", "Mark", "lastName", story.surname(),
					"relationship", "FATHER", "parentalResponsibility", true)));

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/family");
			visit.follow("Mark " + story.surname() + " leaves the family").look("somebody-leaves");
			visit.press("Save").look("somebody-leaves-refused");
			assertThat(visit.main().innerText()).contains("Choose what happened");
			visit.tick("reason", "LEFT").press("Save");

			assertThat(visit.text()).contains("It has been recorded");
			assertThat(visit.main().innerText()).contains("No longer in the family");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void familyNarrowsAndWithdraws(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/agreement").look("agreement-changes");
			visit.follow("The family agrees to less").look("agreement-narrows");
			visit.type("by", "Abena, on the phone").type("reason", "The nursery talks.").tick("excluded", "Nursery");
			visit.press("Save what they said");
			assertThat(visit.text()).contains("Others of the family still agree");
			visit.follow("The family no longer agrees").look("agreement-withdraws");
			visit.type("by", "Abena").type("reason", "Too much.").press("Save what they said");
			visit.look("agreement-withdraws-refused");
			assertThat(visit.main().innerText()).contains("Write what it means for the children");
			visit.type("riskConsideration", "The school sees Kofi daily.").press("Save what they said");

			assertThat(visit.text()).contains("proposed to close and waits for a manager");
			assertThat(story.state()).isEqualTo("CLOSURE_PROPOSED");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void familyMovesAway(int width, boolean script) {
		Journeys.Story story = this.journeys.anActiveCase();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/cases/" + story.caseId() + "/family").follow("The family moves away").look("moves-away");
			visit.press("Save the move").look("moves-away-refused");
			visit.type("to", "Halton, iCART").tick("consentToShare", "true").press("Save the move");
			visit.look("family-moving");
			assertThat(visit.main().innerText()).contains("Halton, iCART was asked on");
			visit.follow("The other authority has answered").look("moves-away-answered");
			visit.tick("found", "true").press("Save the answer");

			assertThat(story.theCase().get("closureReason").asString()).isEqualTo("MOVED_OUT_OF_AREA");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void managerMergesAndParts(int width, boolean script) {
		String surname = Journeys.aSurname();
		List<Journeys.Story> two = List.of(this.journeys.aContact(Map.of(), surname),
				this.journeys.aContact(Map.of(), surname));
		two.forEach((story) -> story.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs.")));

		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open("/cases/" + two.get(0).caseId() + "/family");
			visit.follow("Merge with another case of this family").look("merge");
			visit.press("Merge the two cases").look("merge-refused");
			visit.tick("into", two.get(1).caseId()).type("reason", "Told of twice.").press("Merge the two cases");
			assertThat(two.get(0).theCase().get("closureReason").asString()).isEqualTo("MERGED");
			visit.follow("Undo a merge of this case").look("part");
			visit.type("reason", "Cousins.").press("Undo the merge");

			assertThat(two.get(0).state()).isEqualTo("PROPOSED");
		}
	}

}
