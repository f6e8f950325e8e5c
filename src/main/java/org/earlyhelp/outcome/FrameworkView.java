package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A framework, held against one family.
 *
 * @param code as {@code FAMILIES_TOGETHER}
 * @param version of its decision tables
 * @param tests in the order of the framework; the last ones are its results
 */
public record FrameworkView(String code, String version, List<Test> tests) {

	/**
	 * One test.
	 *
	 * @param code as {@code FT2_ASB}
	 * @param personId whose, of a test that is asked of each child; left out otherwise
	 * @param reason why it came out so; left out for those who may not see the facts
	 * @param measures what the decision table was asked about; left out likewise
	 * @param looksAt the days that it looks at; left out likewise, and where it looks at
	 * none
	 * @param facts what counted, the oldest first; left out for those who may not see it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Test(String code, UUID personId, String name, TestResult result, String reason,
			Map<String, Object> measures, List<Window> looksAt, List<Counted> facts) {

		private Test resultAlone() {
			return new Test(this.code, null, null, this.result, null, null, null, null);
		}

	}

	/**
	 * A fact that counted.
	 *
	 * @param to left out while it goes on
	 * @param broughtBy a username
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Counted(UUID personId, String name, FactKind kind, LocalDate from, LocalDate to, String value,
			String source, String broughtBy) {
	}

	/**
	 * For those to whom what partners told is not shown: how each test of the family came
	 * out, and nothing that tells of whom or of how much. What is asked of each child is
	 * left out.
	 */
	FrameworkView resultsAlone() {
		return new FrameworkView(this.code, this.version,
				this.tests.stream().filter((test) -> test.personId() == null).map(Test::resultAlone).toList());
	}

}
