package org.earlyhelp.timeliness.figures;

import java.util.Collections;
import java.util.List;

import org.earlyhelp.timeliness.figures.Waits.Wait;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits at steps, taken together. */
class WaitsTests {

	private final Waits waits = new Waits().waits("P:a", 1, 3)
		.waits("P:a", 10, 1)
		.waits("P:b", 20, 5)
		.did("P:a", 4, 1)
		.waits(null, 7, 2);

	@Test
	void tellsHowManyAndTheMedianOfTheirDays() {
		assertThat(this.waits.at(List.of("P:a"))).isEqualTo(new Wait(4, 1, 1, 4));
		assertThat(this.waits.at(List.of("P:b"))).isEqualTo(new Wait(5, 20, 0, null));
		assertThat(this.waits.at(List.of("P:none"))).isEqualTo(new Wait(0, null, 0, null));
	}

	@Test
	void takesTheMedianOfAllStepsTogetherAndNotOfTheirMedians() {
		assertThat(this.waits.at(List.of("P:a", "P:b", "P:a"))).isEqualTo(new Wait(9, 20, 1, 4));
	}

	@Test
	void tellsWhatIsPlacedNowhere() {
		assertThat(this.waits.at(Collections.singleton(null))).isEqualTo(new Wait(2, 7, 0, null));
	}

}
