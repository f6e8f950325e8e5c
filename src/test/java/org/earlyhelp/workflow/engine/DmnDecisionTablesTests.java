package org.earlyhelp.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.earlyhelp.outcome.DecisionTables;
import org.earlyhelp.outcome.TestResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DmnDecisionTablesTests {

	private final DecisionTables tables = FrameworkTables.ofWestCheshire();

	@Test
	void answerWhateverTheThreeTestsAndWorkCameTo() {
		for (int met = 0; met <= 3; met++) {
			for (int notMet = 0; met + notMet <= 3; notMet++) {
				for (int unknown = 0; met + notMet + unknown <= 3; unknown++) {
					for (TestResult work : TestResult.values()) {
						Map<String, Object> measures = Map.of("met", met, "notMet", notMet, "unknown", unknown, "work",
								work.name());
						assertThat(result(measures)).as(measures.toString())
							.isEqualTo(turnedAround(met, notMet, unknown, work));
					}
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "west-cheshire/FamiliesTogether", "common/SupportingFamilies" })
	void answerOnceEach(String file) {
		var model = Dmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/decisions/%s.dmn".formatted(file)));

		assertThat(model.getModelElementsByType(DecisionTable.class)).isNotEmpty()
			.allSatisfy((table) -> assertThat(table.getHitPolicy().name()).isEqualTo("UNIQUE"));
	}

	@Test
	void mustBeThereWhereTheLocalityAsksForThem() {
		assertThatIllegalStateException().isThrownBy(() -> new DmnDecisionTables("halton", List.of("FamiliesTogether")))
			.withMessageContaining("add bpmn/decisions/halton/FamiliesTogether.dmn");
	}

	private TestResult result(Map<String, Object> measures) {
		return this.tables.decide("FamiliesTogether", "TURNED_AROUND", measures).result();
	}

	/** (FT1 and FT2 and FT3, those that apply, at least one) or FT4b, of three values. */
	private static TestResult turnedAround(int met, int notMet, int unknown, TestResult work) {
		TestResult three = (notMet > 0) ? TestResult.NOT_MET
				: (unknown > 0) ? TestResult.UNKNOWN : (met > 0) ? TestResult.MET : TestResult.NOT_MET;
		if (Stream.of(three, work).anyMatch((one) -> one == TestResult.MET)) {
			return TestResult.MET;
		}
		return Stream.of(three, work).anyMatch((one) -> one == TestResult.UNKNOWN) ? TestResult.UNKNOWN
				: TestResult.NOT_MET;
	}

}
