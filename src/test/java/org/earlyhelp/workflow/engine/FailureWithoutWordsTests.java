package org.earlyhelp.workflow.engine;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine keeps of a failure names no family (S-21). */
class FailureWithoutWordsTests {

	@Test
	void namesWhatWasThrownAndWhereAndNothingThatItSays() {
		var said = new SQLException("Key (nhs_number)=(9434765919) already exists: Kofi Quayle");
		var thrown = new IllegalStateException("Kofi Quayle was not kept", new RuntimeException(said));

		String kept = new FailureWithoutWords("job", thrown).getExceptionStacktrace();

		assertThat(kept).doesNotContain("Quayle", "9434765919", "nhs_number")
			.startsWith("java.lang.IllegalStateException\n\tat " + getClass().getName())
			.contains("\nCaused by: java.lang.RuntimeException\n", "\nCaused by: java.sql.SQLException\n");
	}

	@Test
	void endsWhereCausesGoRoundInCircles() {
		var one = new RuntimeException("one");
		one.initCause(new IllegalStateException("two", one));

		assertThat(new FailureWithoutWords("job", one).getExceptionStacktrace().split("Caused by: ")).hasSize(20);
	}

}
