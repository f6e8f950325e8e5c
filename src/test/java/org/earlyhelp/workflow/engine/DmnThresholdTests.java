package org.earlyhelp.workflow.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * The situation of a contact is written as words: {@code harm}, {@code social-care},
 * {@code statutory}, {@code taf}, {@code agreed}, {@code concern}, {@code offered},
 * {@code tool}, {@code asked}; what is not named is not so.
 */
class DmnThresholdTests {

	/** The rows that answered since this was last cleared. */
	private static final List<String> HITS = new ArrayList<>();

	/** A table is long to read and to compile, so each is read once. */
	private static final DmnEngine LISTENING = listening();

	private static final DmnThreshold WEST_CHESHIRE = new DmnThreshold("west-cheshire", LISTENING);

	private static final DmnThreshold HALTON = new DmnThreshold("halton", LISTENING);

	@BeforeEach
	void listenAnew() {
		HITS.clear();
	}

	@ParameterizedTest(name = "{0} needs, {1}: {4} ({2})")
	@CsvSource({
			// R3.2, whatever the agreement
			"0,harm,SignificantHarm,S,CSC_URGENT_S47,R3.2",
			"3,harm social-care statutory taf asked,SignificantHarm,S,CSC_URGENT_S47,R3.2",
			"3,harm agreed offered tool,SignificantHarm,S,CSC_URGENT_S47,R3.2",
			// R2.2
			"3,social-care statutory taf agreed,OpenToSocialCare,S,INFO_ADVICE,R2.2",
			"2,social-care,OpenToSocialCare,S,INFO_ADVICE,R2.2",
			// R2.1: a plan takes it up, unless social care's threshold is met
			"2,statutory taf agreed,PresentedAsStatutory,S,CSC_REFERRAL_S17,R3.1",
			"2,statutory asked,PresentedAsStatutory,S,CSC_REFERRAL_S17,R3.1",
			"2,taf agreed,CurrentTaf,PP,TAF_EXISTING,R2.1", "0,taf asked,CurrentTaf,PP,TAF_EXISTING,R2.1",
			// R2.3
			"3,offered tool,NoAgreementTwoNeeds,PP,RETURN_TO_REFERRER,R2.3",
			"1,asked,NoAgreementOneNeed,UP,RETURN_TO_REFERRER,R2.3", "0,'',NoAgreementNoNeed,U,RETURN_TO_REFERRER,R2.3",
			// R3.1
			"2,agreed,TwoNeeds,PP,TAF_NEW,R3.1", "9,concern,TwoNeeds,PP,TAF_NEW,R3.1",
			"2,agreed asked offered tool,TwoNeedsTafAndTool,PP,TAF_NEW,R3.1",
			"2,agreed asked offered,TwoNeedsNoTool,PP,TAF_NEW,R3.1",
			"2,agreed asked tool,TwoNeedsNoTaf,PP,TAF_NEW,R3.1", "2,agreed asked,TwoNeedsNoTaf,PP,TAF_NEW,R3.1",
			"1,agreed,OneNeed,UP,SINGLE_AGENCY_EH,R3.1", "1,concern,OneNeed,UP,SINGLE_AGENCY_EH,R3.1",
			"1,agreed asked offered tool,OneNeedTafAndTool,UP,SINGLE_AGENCY_EH,R3.1",
			// R2.4
			"1,agreed asked offered,OneNeedNoTool,UP,RETURN_TO_REFERRER,R2.4",
			"1,agreed asked tool,OneNeedNoTaf,UP,RETURN_TO_REFERRER,R2.4", "0,agreed,NoNeed,U,UNIVERSAL_SIGNPOST,R3.1",
			"0,agreed asked offered tool,NoNeedTafAndTool,U,UNIVERSAL_SIGNPOST,R3.1",
			"0,agreed asked offered,NoNeedNoTool,U,INFO_ADVICE,R2.4", "0,agreed asked,NoNeedNoTaf,U,INFO_ADVICE,R2.4" })
	void recommendsInWestCheshire(int needs, String situation, String row, String level, Outcome outcome, String rule) {
		Recommendation recommendation = WEST_CHESHIRE.recommend(question(needs, situation));

		assertThat(recommendation.level()).isEqualTo(level);
		assertThat(recommendation.outcome()).isEqualTo(outcome);
		assertThat(recommendation.ruleId()).isEqualTo(rule);
		assertThat(recommendation.reasons()).isNotEmpty().allSatisfy((reason) -> assertThat(reason).endsWith("."));
		assertThat(recommendation.tableVersion()).isEqualTo("west-cheshire 2026.1");
		assertThat(HITS).containsExactly("Rule_" + row);
	}

	@ParameterizedTest(name = "{0} needs, {1}: {4} ({2})")
	@CsvSource({ "0,harm,SignificantHarm,4,CSC_URGENT_S47,R3.2",
			"3,social-care taf,OpenToSocialCare,3b,INFO_ADVICE,R2.2",
			"2,statutory taf agreed,PresentedAsStatutory,3b,CSC_REFERRAL_S17,R3.1",
			"2,taf,CurrentTaf,3a,TAF_EXISTING,R2.1", "3,'',NoAgreementTwoNeeds,3a,RETURN_TO_REFERRER,R2.3",
			"1,tool,NoAgreementOneNeed,2,RETURN_TO_REFERRER,R2.3", "0,'',NoAgreementNoNeed,1,RETURN_TO_REFERRER,R2.3",
			"2,agreed,TwoNeeds,3a,TAF_NEW,R3.1", "2,concern asked,TwoNeeds,3a,TAF_NEW,R3.1",
			"1,agreed tool,OneNeedWithTool,2,SINGLE_AGENCY_EH,R3.1",
			"1,agreed offered,OneNeedNoTool,2,CONSULTATION_IWST,R3.1", "0,agreed,NoNeed,1,UNIVERSAL_SIGNPOST,R3.1" })
	void recommendsInHalton(int needs, String situation, String row, String level, Outcome outcome, String rule) {
		Recommendation recommendation = HALTON.recommend(question(needs, situation));

		assertThat(recommendation.level()).isEqualTo(level);
		assertThat(recommendation.outcome()).isEqualTo(outcome);
		assertThat(recommendation.ruleId()).isEqualTo(rule);
		assertThat(recommendation.reasons()).isNotEmpty();
		assertThat(recommendation.tableVersion()).isEqualTo("halton 2026.1");
		assertThat(HITS).containsExactly("Rule_" + row);
	}

	@Test
	void offersTheArkwrightsATeam() {
		assertThat(WEST_CHESHIRE.recommend(question(2, "agreed asked tool")).outcome()).isEqualTo(Outcome.TAF_NEW);
	}

	@Test
	void offersTheOseiBrownsATeam() {
		assertThat(WEST_CHESHIRE.recommend(question(3, "agreed asked offered tool")).outcome())
			.isEqualTo(Outcome.TAF_NEW);
	}

	@Test
	void saysWhatIsMissingBesideATeam() {
		assertThat(WEST_CHESHIRE.recommend(question(2, "agreed asked")).reasons()).containsExactly(
				"Two or more needs are unmet: a Team Around the Family is the default.",
				"No TAF was offered: R2.4 leaves advice, a return to the referrer or a new TAF.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "west-cheshire", "halton" })
	void answersEveryQuestionOnceAndUsesEveryRow(String locality) {
		Profile profile = locality.equals("halton") ? Profiles.halton() : Profiles.westCheshire();
		DmnThreshold threshold = locality.equals("halton") ? HALTON : WEST_CHESHIRE;
		Set<String> used = new HashSet<>();
		for (int needs : new int[] { 0, 1, 2, 7 }) {
			for (int bits = 0; bits < 512; bits++) {
				HITS.clear();
				ThresholdQuestion question = question(needs, bits);
				Recommendation recommendation = threshold.recommend(question);

				assertThat(HITS).as("%s", question).hasSize(1);
				used.addAll(HITS);
				assertThat(profile.find(recommendation.level())).isPresent();
				assertThat(profile.allows(recommendation.outcome().name())).as("%s", recommendation).isTrue();
				keepsTheRules(question, recommendation, profile);
			}
		}
		assertThat(used).containsExactlyInAnyOrderElementsOf(rules(locality).stream().map(Rule::getId).toList());
	}

	@Test
	void startsWithTheTablesThatAreShipped() {
		assertThatNoException().isThrownBy(() -> new DmnThreshold(Profiles.westCheshire()));
		assertThatNoException().isThrownBy(() -> new DmnThreshold(Profiles.halton()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "west-cheshire", "halton" })
	void namesTheSourceOfEachRow(String locality) {
		Decision decision = DmnThreshold.model(locality).getModelElementById("Threshold");

		assertThat(((DecisionTable) decision.getExpression()).getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
		assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P2190D");
		assertThat(rules(locality)).isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.getDescription().getTextContent()).matches("(pathway|continuum).*"));
	}

	@Test
	void doesNotStartWithoutATable() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new DmnThreshold("sefton", new DefaultDmnEngineConfiguration().buildEngine()))
			.withMessageContaining("add bpmn/decisions/sefton/Threshold.dmn");
	}

	@Test
	void doesNotStartWithATableThatRecommendsWhatTheLocalityMayNotDecide() {
		Profile careful = Profiles.with(Map.of("early-help.locality.front-door.outcomes", "NFA,TAF_NEW"));

		assertThatIllegalStateException().isThrownBy(() -> new DmnThreshold(careful))
			.withMessageContaining("outcome CSC_URGENT_S47 is not the locality's");
	}

	private static void keepsTheRules(ThresholdQuestion question, Recommendation recommendation, Profile profile) {
		Outcome outcome = recommendation.outcome();
		if (question.significantHarm()) {
			assertThat(outcome).isEqualTo(Outcome.CSC_URGENT_S47);
			assertThat(profile.level(recommendation.level()).statutory()).isTrue();
		}
		if (outcome == Outcome.TAF_NEW) {
			assertThat(question.openToSocialCare() || question.currentTaf()).isFalse();
			assertThat(question.unmetNeeds()).isGreaterThanOrEqualTo(2);
			assertThat(profile.level(recommendation.level()).multiAgency()).isTrue();
		}
		if (outcome == Outcome.RETURN_TO_REFERRER) {
			assertThat(question.safeguardingConcern() && !recommendation.ruleId().equals("R2.4")).isFalse();
		}
		if (recommendation.ruleId().equals("R2.4")) {
			assertThat(question.toolRuleApplies()).isTrue();
			assertThat(question.tafOffered() && question.toolVerified()).isFalse();
		}
	}

	private static DmnEngine listening() {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners()
			.add((event) -> event.getMatchingRules().forEach((rule) -> HITS.add(rule.getId())));
		return configuration.buildEngine();
	}

	private static List<Rule> rules(String locality) {
		return List.copyOf(DmnThreshold.model(locality).getModelElementsByType(Rule.class));
	}

	private static ThresholdQuestion question(int needs, int bits) {
		return new ThresholdQuestion(needs, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0,
				(bits & 16) != 0, (bits & 32) != 0, (bits & 64) != 0, (bits & 128) != 0, (bits & 256) != 0);
	}

	private static ThresholdQuestion question(int needs, String situation) {
		Set<String> words = Set.of(situation.split(" "));
		return new ThresholdQuestion(needs, words.contains("harm"), words.contains("statutory"),
				words.contains("social-care"), words.contains("taf"), words.contains("agreed"),
				words.contains("concern"), words.contains("offered"), words.contains("tool"), words.contains("asked"));
	}

}
