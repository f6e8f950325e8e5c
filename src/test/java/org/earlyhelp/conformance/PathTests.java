package org.earlyhelp.conformance;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How the steps of a case become a path, and where paths part. */
class PathTests {

	@Test
	void tellsARoundOnceHoweverOftenItComes() {
		assertThat(folded("plan", "review", "review", "review", "close")).containsExactly("plan", "review", "close");
		assertThat(folded("plan", "review", "copy", "review", "copy", "review", "copy", "close"))
			.containsExactly("plan", "review", "copy", "close");
		assertThat(folded("a", "b", "c", "a", "b", "c")).containsExactly("a", "b", "c");
	}

	@Test
	void keepsWhatComesAgainAfterSomethingElse() {
		assertThat(folded("review", "consult", "review")).containsExactly("review", "consult", "review");
		assertThat(folded("review", "copy", "review", "consult")).containsExactly("review", "copy", "review",
				"consult");
	}

	@Test
	void foldsNoRoundOfMoreThanSixSteps() {
		String[] seven = { "a", "b", "c", "d", "e", "f", "g", "a", "b", "c", "d", "e", "f", "g" };
		String[] six = { "a", "b", "c", "d", "e", "f", "a", "b", "c", "d", "e", "f" };

		assertThat(folded(seven)).hasSize(14);
		assertThat(folded(six)).hasSize(6);
	}

	@Test
	void namesTheSameStepsTheSame() {
		Path path = Path.ofTypes(List.of("allocate-assessor", "record-consent"));

		assertThat(Path.read(path.text())).isEqualTo(path);
		assertThat(path.variant()).hasSize(16)
			.isEqualTo(Path.ofTypes(List.of("allocate-assessor", "record-consent")).variant())
			.isNotEqualTo(Path.ofTypes(List.of("record-consent", "allocate-assessor")).variant());
		assertThat(Path.read("").steps()).isEmpty();
	}

	@Test
	void foldingTakesTimeInKeepingWithItsLength() {
		List<String> many = Collections.nCopies(20_000, "review");

		assertThat(Path.ofTypes(many).steps()).containsExactly("review");
	}

	@Test
	void saysAfterWhichStepPathsPart() {
		List<String> usual = List.of("a", "b", "c", "d");

		assertThat(Parting.of(usual, usual)).isNull();
		assertThat(Parting.of(usual, List.of("a", "b", "x"))).isEqualTo(new Parting("b", "c", "x"));
		assertThat(Parting.of(usual, List.of("a", "b"))).isEqualTo(new Parting("b", "c", null));
		assertThat(Parting.of(usual, List.of("a", "b", "c", "d", "e"))).isEqualTo(new Parting("d", null, "e"));
		assertThat(Parting.of(usual, List.of("x"))).isEqualTo(new Parting(null, "a", "x"));
		assertThat(Parting.of(usual, List.of())).isEqualTo(new Parting(null, "a", null));
	}

	private static List<String> folded(String... types) {
		return Path.ofTypes(Arrays.asList(types)).steps();
	}

}
