package org.earlyhelp.casefile;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which circle lets in whom another keeps out. */
class CircleTests {

	@ParameterizedTest
	@CsvSource({ "0, '', 2, ann, false", "2, ann, 0, '', true", "3, ann, 2, ann, true", "2, ann, 3, ann, false",
			"1, '', 2, ann, true", "1, ann, 2, ann, false", "2, ann, 2, ann bob, true", "2, ann bob, 2, ann, false",
			"2, ann, 3, bob, true", "0, '', 1, ann, false", "1, ann, 1, '', false" })
	void letsInMoreWhereALevelFallsOrSomebodyIsAdded(int before, String namedBefore, int level, String named,
			boolean more) {
		assertThat(circle(level, named).letsInMoreThan(circle(before, namedBefore))).isEqualTo(more);
	}

	@Test
	void isTheSameWhateverTheOrderOfNames() {
		assertThat(circle(2, "ann bob")).isEqualTo(circle(2, "bob ann"));
		assertThat(circle(2, "bob ann").names()).containsExactly("ann", "bob");
		assertThat(new Circle(2, List.of("ann", "ann"))).isEqualTo(circle(2, "ann"));
	}

	private static Circle circle(int level, String named) {
		return new Circle(level, named.isEmpty() ? List.of() : List.of(named.split(" ")));
	}

}
