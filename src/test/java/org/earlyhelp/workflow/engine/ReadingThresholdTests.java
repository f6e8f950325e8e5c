package org.earlyhelp.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.locality.ProfileVersion;
import org.earlyhelp.locality.ProfileVersions;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A threshold that somebody sends, and what is refused of it. */
class ReadingThresholdTests {

	private static final ThresholdTables TABLES = new DmnThresholds(Profiles.westCheshire(),
			Mockito.mock(ProfileVersions.class), Clock.systemUTC(), (version) -> Optional.empty());

	private static final String SHIPPED = TABLES.inForce().text();

	@Test
	void takesATableThatAsksForMoreNeeds() {
		ThresholdTables.Table table = TABLES.read(aTeamFromThreeNeeds(SHIPPED));

		assertThat(table.threshold().recommend(agreed(2)).outcome()).isEqualTo(Outcome.SINGLE_AGENCY_EH);
		assertThat(table.threshold().recommend(agreed(3)).outcome()).isEqualTo(Outcome.TAF_NEW);
		assertThat(TABLES.inForce().threshold().recommend(agreed(2)).outcome()).isEqualTo(Outcome.TAF_NEW);
	}

	@Test
	void takesTheTableInForce() {
		assertThat(TABLES.read(SHIPPED).version()).isEqualTo("west-cheshire 2026.1");
	}

	@Test
	void answersByTheTableOfTheDayAndNamesItsVersion() {
		var versions = Mockito.mock(ProfileVersions.class);
		var decided = new ProfileVersion(4, "west-cheshire 2026.1.4", LocalDate.of(2026, 4, 1), null, null, null, null,
				null, aTeamFromThreeNeeds(SHIPPED), "west-cheshire 2026.1", UUID.randomUUID(), "one", "other",
				Instant.EPOCH);
		Mockito.when(versions.thresholdOn(LocalDate.of(2026, 4, 1))).thenReturn(Optional.of(decided));
		var before = new DmnThresholds(Profiles.westCheshire(), versions, at("2026-03-31T22:59:00Z"),
				(version) -> Optional.empty());
		var after = new DmnThresholds(Profiles.westCheshire(), versions, at("2026-03-31T23:01:00Z"),
				(version) -> Optional.empty());

		assertThat(before.recommend(agreed(2)).outcome()).isEqualTo(Outcome.TAF_NEW);
		assertThat(before.recommend(agreed(2)).tableVersion()).isEqualTo("west-cheshire 2026.1");
		assertThat(after.recommend(agreed(2)).outcome()).isEqualTo(Outcome.SINGLE_AGENCY_EH);
		assertThat(after.recommend(agreed(2)).tableVersion()).isEqualTo("west-cheshire 2026.1.4");
	}

	private static Clock at(String moment) {
		return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
	}

	static Stream<Arguments> wrongTables() {
		String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
		return Stream.of(wrong("threshold.not-xml", (table) -> table.substring(0, table.length() - 40)),
				wrong("threshold.not-xml", (table) -> "Two needs or more"),
				wrong("threshold.not-xml",
						(table) -> table.replace(xml, xml + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
							.replace("<text>\"R2.1\"</text>", "<text>\"&x;\"</text>")),
				wrong("threshold.not-xml",
						(table) -> table.replace(xml,
								xml + "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")),
				wrong("threshold.too-long", (table) -> table + " ".repeat(100_000)),
				wrong("threshold.too-much",
						(table) -> table.replace("<inputData",
								"<description>".repeat(20) + "</description>".repeat(20) + "<inputData")),
				wrong("threshold.element",
						(table) -> table.replace("<inputData", "<import importType=\"http://a\"/><inputData")),
				wrong("threshold.element",
						(table) -> table.replace("<inputData", "<businessKnowledgeModel id=\"b\"/><inputData")),
				wrong("threshold.element",
						(table) -> table.replace("<input id=\"Input_UnmetNeeds\"",
								"<input camunda:inputVariable=\"x\" id=\"Input_UnmetNeeds\"")),
				wrong("threshold.language",
						(table) -> table.replace("typeRef=\"integer\">",
								"typeRef=\"integer\" expressionLanguage=\"javascript\">")),
				wrong("threshold.language",
						(table) -> table.replace("<inputEntry id=\"When_TwoNeeds_UnmetNeeds\">",
								"<inputEntry id=\"When_TwoNeeds_UnmetNeeds\" expressionLanguage=\"juel\">")),
				wrong("threshold.no-table",
						(table) -> table.replace("<decision id=\"Threshold\"", "<decision id=\"Other\"")),
				wrong("threshold.hit-policy", (table) -> table.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")),
				wrong("threshold.inputs",
						(table) -> table.replace("<text>unmetNeeds</text>", "<text>narrative</text>")),
				wrong("threshold.inputs", (table) -> table.replace("agreed or safeguardingConcern", "${1+1}")),
				wrong("threshold.outputs", (table) -> table.replace("name=\"outcome\"", "name=\"result\"")),
				wrong("threshold.entries",
						(table) -> table.replaceFirst("<inputEntry id=\"When_NoNeed_UnmetNeeds\">.*?</inputEntry>",
								"")),
				wrong("threshold.condition", (table) -> table.replaceFirst("&gt;= 2", "count([1..999999999]) = 1")),
				wrong("threshold.condition", (table) -> table.replaceFirst("&gt;= 2", "\\${''.getClass()}")),
				wrong("threshold.condition",
						(table) -> table.replaceFirst("&gt;= 2",
								"function(x) external {java: {class: \"java.lang.Math\"}}")),
				wrong("threshold.needs", (table) -> table.replaceFirst("&gt;= 2", "&gt;= 99999")),
				wrong("threshold.answer-is-no-text", (table) -> table.replace("\"CSC_REFERRAL_S17\"", "unmetNeeds")),
				wrong("threshold.level", (table) -> table.replaceFirst("<text>\"PP\"</text>", "<text>\"3a\"</text>")),
				wrong("threshold.outcome", (table) -> table.replaceFirst("\"TAF_NEW\"", "\"CONSULTATION_IWST\"")),
				wrong("threshold.outcome", (table) -> table.replaceFirst("\"TAF_NEW\"", "\"BELIEVE_US\"")),
				wrong("threshold.reason", (table) -> table.replaceFirst("<text>\"R2.1\"</text>", "<text>null</text>")),
				wrong("threshold.no-answer", (table) -> table.replace("&gt;= 2", "&gt;= 3")),
				wrong("threshold.two-answers", (table) -> table.replace("&gt;= 2", "&gt;= 1")),
				wrong("threshold.breaks", (table) -> table.replace("\"CSC_URGENT_S47\"", "\"INFO_ADVICE\"")),
				wrong("threshold.breaks", (table) -> table.replaceFirst("\"INFO_ADVICE\"", "\"TAF_NEW\"")),
				wrong("threshold.breaks", (table) -> table.replace("\"TAF_EXISTING\"", "\"TAF_NEW\"")));
	}

	@ParameterizedTest
	@MethodSource("wrongTables")
	void namesWhatIsWrong(String key, UnaryOperator<String> change) {
		String changed = change.apply(SHIPPED);
		assertThat(changed).isNotEqualTo(SHIPPED);

		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> TABLES.read(changed))
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::key).contains(key))
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::path)
				.containsOnly("table"));
	}

	@Test
	void saysWhichQuestionNoRuleAnswers() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> TABLES.read(SHIPPED.replace("&gt;= 2", "&gt;= 3")))
			.satisfies((refusal) -> assertThat(List.of(refusal.fields().get(0).values())).first()
				.asString()
				.startsWith("unmetNeeds = 2"));
	}

	/** A Team Around the Family from three needs on. */
	static String aTeamFromThreeNeeds(String table) {
		return table.replace("&gt;= 2", "&gt;= 3").replace("<text>1</text>", "<text>[1..2]</text>");
	}

	private static ThresholdQuestion agreed(int needs) {
		return new ThresholdQuestion(needs, false, false, false, false, true, false, false, false, false);
	}

	private static Arguments wrong(String key, UnaryOperator<String> change) {
		return arguments(key, change);
	}

}
