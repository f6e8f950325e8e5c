package org.earlyhelp.browser;

import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Screening, deciding and answering by the pages. */
@BrowserTest
class FrontDoorTaskPagesTests {

	private static final String HOSTILE = "<script>alert(1)</script> ${7*7} [[${7*7}]] {{7*7}} ' OR '1'='1";

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void saysWhatTheLevelOfAFamilyThatMovesInIsHere(int width, boolean script) {
		Journeys.Story movesIn = this.journeys.aContact(Map.of("type", "TRANSFER_IN", "narrative",
				"Moves here from Runcorn, where a team at level 3a helped."));
		Journeys.Story livesHere = this.journeys.aContact();

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks/" + movesIn.task("screen-contact")).press("Take this task");
			visit.look("screen-transfer-in");
			assertThat(visit.main().innerText()).contains("What a level elsewhere is here",
					"Halton, 3a: here Partnership Plus");
			visit.open("/tasks/" + livesHere.task("screen-contact"));
			assertThat(visit.main().innerText()).doesNotContain("What a level elsewhere is here");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void screensAndDecidesAContact(int width, boolean script) {
		Journeys.Story story = this.journeys.aContact();

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks/" + task("screener", story, "screen-contact")).press("Take this task");
			clear(visit);
			visit.look("screen-contact");
			visit.press("Finish screening").look("screen-contact-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			assertThat(visit.main().innerText()).contains(
					"Say whether there is reasonable cause to suspect significant harm", "Choose how urgent it is",
					"Tick the needs that are unmet, or that none is");

			visit.tick("significantHarm", "false").tick("rag", "GREEN").tick("unmetNeeds", "2.3");
			visit.tick("unmetNeeds", "3.2")
				.tick("consent", "GIVEN_VERBAL")
				.tick("toolsVerified", "GRADED_CARE_PROFILE_2");
			visit.press("Add a check");
			visit.type("checks[0].source", "Police").type("note", HOSTILE);
			visit.press("Finish screening").look("screen-contact-check-refused");
			assertThat(visit.main().innerText()).contains("Say what you found, even if it is nothing");
			assertThat(visit.page().locator("[name=note]").inputValue()).isEqualTo(HOSTILE);
			visit.type("checks[0].result", "Nothing known").press("Finish screening");
			assertThat(visit.heading()).isEqualTo("Done: Screen contact");
		}

		try (Visit visit = this.visits.by("front-door-manager", width, script)) {
			visit.open("/tasks/" + task("front-door-manager", story, "decide-contact")).press("Take this task");
			visit.look("decide-contact");
			assertThat(visit.main().innerText()).contains("What the threshold recommends", "Nothing known", HOSTILE,
					"Two or more unmet needs");
			visit.press("Decide").look("decide-contact-refused");
			assertThat(visit.main().innerText()).contains("Choose what happens now", "Choose the level of need",
					"Write why, and name the part of the threshold that is met");

			visit.tick("outcome", "INFO_ADVICE").tick("level", "PP").type("rationale", "Two unmet needs.");
			visit.press("Decide").look("decide-contact-override");
			assertThat(visit.page().locator(".govuk-error-summary a[href='#overrideReason']").innerText()).isEqualTo(
					"Write why you decide otherwise than the threshold recommends, or choose what it recommends");
			visit.tick("outcome", "TAF_NEW").press("Decide");
			assertThat(visit.heading()).isEqualTo("Done: Decide contact");
		}
		assertThat(story.contact().at("/decision/outcome").asString()).isEqualTo("TAF_NEW");
		assertThat(story.contact().at("/screening/finding/checks/0/result").asString()).isEqualTo("Nothing known");
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void confirmsWhoAChildIsBesideWhatIsOnRecord(int width, boolean script) {
		Journeys.Story known = this.journeys.aCaseToAllocate();
		Journeys.Story story = this.journeys.aContact(Map.of(), known.surname());
		String person = known.person("Kofi");

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks/" + task("screener", story, "screen-contact")).press("Take this task");
			visit.look("screen-contact-known");
			String said = visit.main().innerText();
			assertThat(said).contains("Is Kofi " + known.surname() + " somebody we know?", "of 100 alike",
					"None of these", known.theCase().get("reference").asString(),
					known.contact().get("reference").asString(), "Is it the same incident?");
			visit.tick("matches[0].personId", person).tick("significantHarm", "false").tick("rag", "GREEN");
			visit.tick("consent", "GIVEN_WRITTEN").press("Finish screening");
			assertThat(visit.heading()).isEqualTo("Done: Screen contact");
		}
		assertThat(story.contact().at("/childIds/0").asString()).isEqualTo(person);
		assertThat(story.contact().get("currentTaf").asBoolean()).isTrue();
	}

	@Test
	void keepsThatAChildIsNobodyWeKnowAndThatNoNeedIsUnmet() {
		Journeys.Story known = this.journeys.aCaseToAllocate();
		Journeys.Story story = this.journeys.aContact(Map.of(), known.surname());

		try (Visit visit = this.visits.by("screener")) {
			visit.open("/tasks/" + task("screener", story, "screen-contact")).press("Take this task");
			clear(visit);
			visit.tick("matches[0].personId", "").tick("unmetNeeds", "").tick("rag", "GREEN");
			visit.press("Finish screening");
			assertThat(visit.page().locator("[name='matches[0].personId'][value='']").isChecked()).isTrue();
			assertThat(visit.page().locator("[name=unmetNeeds][value='']").isChecked()).isTrue();
			visit.tick("significantHarm", "false").tick("consent", "GIVEN_WRITTEN").press("Finish screening");
			assertThat(visit.heading()).isEqualTo("Done: Screen contact");
		}
		assertThat(story.contact().at("/screening/finding/unmetNeeds")).isEmpty();
		assertThat(story.contact().at("/childIds/0").asString()).isNotEqualTo(known.person("Kofi"));
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true" })
	void looksAgainAtWhatTheReferrerWasAsked(int width, boolean script) {
		Journeys.Story story = this.journeys.aContact();
		var finding = new java.util.HashMap<String, Object>(this.journeys.theScreening());
		finding.put("askReferrer", true);
		story.does("screener", "screen-contact", finding);

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks/" + task("screener", story, "review-return")).press("Take this task");
			visit.look("review-return").press("Finish").look("review-return-refused");
			assertThat(visit.main().innerText()).contains("Choose what has come back", "Write what follows");
			visit.tick("result", "RECEIVED").type("decision", "The tool came.").press("Finish");
			assertThat(visit.heading()).startsWith("Done: ");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true" })
	void answersAContactAboutAFamilyWithAPlan(int width, boolean script) {
		Journeys.Story known = this.journeys.aCaseAwaitingConsent();
		Journeys.Story story = this.journeys.aContact(Map.of(), known.surname());
		var finding = new java.util.HashMap<String, Object>(this.journeys.theScreening());
		finding.put("matches", List.of(Map.of("child", 0, "personId", known.person("Kofi"))));
		story.does("screener", "screen-contact", finding);
		story.does("front-door-manager", "decide-contact", Map.of("outcome", "TAF_EXISTING", "level", "PP", "rationale",
				"They have a plan.", "overrideReason", "They have a plan."));

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/tasks/" + task(Journeys.HEALTH, story, "answer-contact")).look("answer-contact");
			visit.press("Send answer").look("answer-contact-refused");
			assertThat(visit.main().innerText()).contains("Write your answer");
			visit.type("response", "I rang the nursery.").press("Send answer");
			assertThat(visit.heading()).startsWith("Done: ");
		}
	}

	private String task(String user, Journeys.Story story, String type) {
		return this.api.as(user)
			.get("/api/tasks?view=all&type=" + type + "&contactId=" + story.contactId())
			.body()
			.get("items")
			.get(0)
			.get("id")
			.asString();
	}

	/** Takes away what the page filled in from the contact. */
	private static void clear(Visit visit) {
		while (visit.page().locator("[name=unmetNeeds]:checked").count() > 0) {
			visit.page().locator("[name=unmetNeeds]:checked").first().uncheck();
		}
	}

}
