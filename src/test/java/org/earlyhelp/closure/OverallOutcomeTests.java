package org.earlyhelp.closure;

import java.util.Arrays;
import java.util.List;

import org.earlyhelp.plan.PlanOutcome.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The overall outcome rule of the pathway, Step 11. */
class OverallOutcomeTests {

	@ParameterizedTest
	@CsvSource({ "MET, MET", "MET MET MET, MET", "MET NO_LONGER_RELEVANT, MET", "MET PARTLY, PARTLY",
			"MET NOT_MET, PARTLY", "PARTLY, PARTLY", "PARTLY NOT_MET, PARTLY", "NOT_MET, NOT_MET",
			"NOT_MET NO_LONGER_RELEVANT, NOT_MET", "NO_LONGER_RELEVANT, NOT_MET" })
	void dropsWhatIsNoLongerRelevantAndSumsUpTheRest(String results, OverallOutcome overall) {
		List<Result> each = Arrays.stream(results.split(" ")).map(Result::valueOf).toList();

		assertThat(OverallOutcome.of(each)).isEqualTo(overall);
	}

}
