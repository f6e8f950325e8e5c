package org.earlyhelp.timeliness.figures;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** As percentile_cont of SQL counts. */
class DurationsTests {

	private final Durations durations = new Durations();

	@Test
	void ofNoneIsNone() {
		assertThat(this.durations.within(0.5)).isNull();
	}

	@Test
	void ofOneIsThatOne() {
		this.durations.add(7, 1);

		assertThat(this.durations.within(0.5)).isEqualByComparingTo("7");
		assertThat(this.durations.within(0.9)).isEqualByComparingTo("7");
	}

	@Test
	void liesBetweenTwoWhereItFallsBetweenThem() {
		this.durations.add(1, 1);
		this.durations.add(10, 1);
		this.durations.add(22, 1);

		assertThat(this.durations.within(0.5)).isEqualByComparingTo("10");
		assertThat(this.durations.within(0.9)).isEqualByComparingTo("19.6");
	}

	@Test
	void weighsEachLengthByItsClocks() {
		this.durations.add(3, 2);
		this.durations.add(1, 97);
		this.durations.add(3, 1);

		assertThat(this.durations.within(0.5)).isEqualByComparingTo("1");
		assertThat(this.durations.within(0.97)).isEqualByComparingTo("1.1");
		assertThat(this.durations.within(1)).isEqualByComparingTo("3");
	}

}
