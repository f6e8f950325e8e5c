package org.earlyhelp.shared;

import java.util.List;

import org.earlyhelp.shared.SmallNumbers.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmallNumbersTests {

	private static final SmallNumbers TO_FOUR = new SmallNumbers(4);

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			0, -, false
			1, -, true
			4, -, true
			5, -, false
			5, 10, false
			# those who do not count are few
			8, 10, true
			# all are few
			0, 3, true
			0, 50, false
			-, -, false
			""")
	void tellOfFewPeople(Long numerator, Long denominator, boolean few) {
		assertThat(TO_FOUR.tells(new Numbers(numerator, denominator))).isEqualTo(few);
	}

	@Test
	void cannotBeReckonedFromTheOthers() {
		List<Numbers> lines = List.of(new Numbers(20L, null), new Numbers(3L, null), new Numbers(0L, null),
				new Numbers(9L, null));

		assertThat(TO_FOUR.among(lines)).containsExactlyInAnyOrder(1, 3);
	}

	@Test
	void leaveTheOthersWhereTwoAreLeftOut() {
		List<Numbers> lines = List.of(new Numbers(20L, null), new Numbers(3L, null), new Numbers(2L, null));

		assertThat(TO_FOUR.among(lines)).containsExactlyInAnyOrder(1, 2);
	}

}
