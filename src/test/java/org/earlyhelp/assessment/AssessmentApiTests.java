package org.earlyhelp.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R5.1 to R5.6 over HTTP; R5.5 asks for nothing in West Cheshire. */
@ServiceTest
class AssessmentApiTests {

	@Autowired
	private Journeys journeys;

	@Test
	void asksForEveryChildOfTheHousehold() {
		Journeys.Story story = inAssessment(9);
		Map<String, Object> assessment = this.journeys.theAssessment(story);

		refuses(story, assessment, "assessment.child-missing", "Dean " + story.surname());
	}

	@Test
	void asksWhyAChildWasNotSeen() {
		Journeys.Story story = inAssessment(3);
		Map<String, Object> unseen = Map.of("personId", story.person("Dean"), "seen", false, "voiceNotObtained",
				"Away.");

		refuses(story, with(story, unseen), "assessment.child-not-seen", "Dean " + story.surname());
		refuses(story,
				with(story, plus(unseen, Map.of("notSeenReason", "In hospital.", "notSeenAgreedBy", Journeys.HEALTH))),
				"assessment.child-not-seen", "Dean");
		story.does(Journeys.HEALTH, "complete-assessment",
				with(story, plus(unseen, Map.of("notSeenReason", "In hospital.", "notSeenAgreedBy", "team-manager"))));

		assertThat(story.state()).isEqualTo("PLANNING");
	}

	@Test
	void asksForEachChildsOwnWords() {
		Journeys.Story story = inAssessment(3);

		refuses(story, with(story, Map.of("personId", story.person("Dean"), "seen", true)),
				"assessment.child-not-heard", "Dean " + story.surname());
	}

	@Test
	void asksEveryChildOfSchoolAgeWhetherTheyCareForSomebody() {
		Journeys.Story story = inAssessment(9);
		Map<String, Object> assessment = with(story,
				Map.of("personId", story.person("Dean"), "seen", true, "voiceNotObtained", "Would not talk today."));

		refuses(story, assessment, "assessment.young-carer-not-asked", "Dean " + story.surname());
		assessment.put("youngCarers", List.of(Map.of("personId", story.person("Dean"), "answer", "NO")));
		story.does(Journeys.HEALTH, "complete-assessment", assessment);

		assertThat(story.theCase().get("needs")).hasSize(3);
		assertThat(story.waits("agree-lead-practitioner")).isTrue();
	}

	@Test
	void namesEveryWrongFieldAtOnce() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		Map<String, Object> assessment = this.journeys.theAssessment(story);
		assessment.put("needs", List.of(Map.of("code", "2.3", "baseline", 11)));
		assessment.put("analysis", " ");
		assessment.remove("worries");
		assessment.put("mood", "good");

		Api.Answer answer = story.tries(Journeys.HEALTH, "complete-assessment", assessment);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field"))
			.containsExactlyInAnyOrder("needs[0].baseline", "analysis", "worries", "mood");
		assertThat(story.state()).isEqualTo("ASSESSMENT");
	}

	@Test
	void refusesCodesAndPeopleThatAreNotOurs() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		Journeys.Story other = this.journeys.aCaseInAssessment();
		Map<String, Object> assessment = this.journeys.theAssessment(story);
		assessment.put("needs", List.of(Map.of("code", "99.9", "personId", other.person("Kofi"), "baseline", 3)));
		assessment.put("recommendedLevel", "4b");

		Api.Answer answer = story.tries(Journeys.HEALTH, "complete-assessment", assessment);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).contains("recommendedLevel",
				"needs[0].code", "children");
	}

	/** With a brother, Dean, of this age. */
	private Journeys.Story inAssessment(int age) {
		String surname = Journeys.aSurname();
		Map<String, Object> brother = Map.of("firstName", "Dean", "lastName", surname, "dateOfBirth",
				this.journeys.today().minusYears(age).minusDays(40).toString(), "address",
				Map.of("line1", "17 Canal Road", "postcode", "CH2 3BB"));
		Journeys.Story story = this.journeys
			.aContact(Map.of("children", List.of(this.journeys.theChild(surname), brother)), surname);
		story.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs."))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());
		return story;
	}

	private Map<String, Object> with(Journeys.Story story, Map<String, Object> brother) {
		Map<String, Object> assessment = this.journeys.theAssessment(story);
		List<?> children = (List<?>) assessment.get("children");
		assessment.put("children", List.of(children.get(0), brother));
		return assessment;
	}

	private static Map<String, Object> plus(Map<String, Object> some, Map<String, Object> more) {
		var all = new LinkedHashMap<>(some);
		all.putAll(more);
		return all;
	}

	private void refuses(Journeys.Story story, Map<String, Object> assessment, String key, String naming) {
		Api.Answer answer = story.tries(Journeys.HEALTH, "complete-assessment", assessment);

		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo(key);
		assertThat(answer.body().get("detail").asString()).contains(naming).doesNotContain("Kofi");
		assertThat(story.state()).isEqualTo("ASSESSMENT");
	}

}
