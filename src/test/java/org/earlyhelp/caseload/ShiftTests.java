package org.earlyhelp.caseload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.earlyhelp.caseload.Reassigned.Load;
import org.earlyhelp.timeliness.figures.Caseload;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people carry once cases have gone. */
class ShiftTests {

	private static final BigDecimal MUCH = new BigDecimal("10");

	private static final List<Caseload> BEFORE = List.of(load("ann", 3, "6.5"), load("bob", 2, "8"),
			load("cat", 1, "1"));

	@Test
	void takesFromOneWhatItGivesToOthers() {
		List<Load> after = new Shift("ann").names("bob")
			.moves("bob", new BigDecimal("2.5"))
			.names("cat")
			.moves("cat", new BigDecimal("1"))
			.of(BEFORE, MUCH);

		assertThat(after).extracting(Load::practitioner).containsExactly("ann", "bob", "cat");
		assertThat(after).extracting(Load::casesAfter).containsExactly(1, 3, 2);
		assertThat(after).extracting(Load::weightAfter)
			.containsExactly(new BigDecimal("3"), new BigDecimal("10.5"), new BigDecimal("2"));
		assertThat(after).extracting(Load::much).containsExactly(false, true, false);
	}

	@Test
	void showsWhoIsNamedThoughNothingCanMove() {
		List<Load> after = new Shift("ann").names("cat").of(BEFORE, MUCH);

		assertThat(after).extracting(Load::practitioner).containsExactly("ann", "cat");
		assertThat(after).allSatisfy((load) -> assertThat(load.weightAfter()).isEqualTo(load.weightBefore()));
	}

	@Test
	void leavesToNobodyWhatNobodyTakes() {
		List<Load> after = new Shift("ann").names(null).moves(null, new BigDecimal("6.5")).of(BEFORE, MUCH);

		assertThat(after).singleElement().satisfies((load) -> {
			assertThat(load.casesAfter()).isEqualTo(2);
			assertThat(load.weightAfter()).isEqualByComparingTo("0");
		});
	}

	private static Caseload load(String practitioner, int cases, String weight) {
		return new Caseload(practitioner, practitioner, "School", cases, new BigDecimal(weight), false, Map.of(),
				Map.of(), 0, null, null);
	}

}
