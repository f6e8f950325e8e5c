package org.earlyhelp.timeliness.figures;

import java.util.List;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.SmallNumbers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What of the clocks' figures does not leave the service. */
class LeftOutTests {

	private static final SmallNumbers TO_FOUR = new SmallNumbers(4);

	@Test
	void leavesOutWhatTellsOfFew() {
		LeftOut left = LeftOut.of(List.of(line(3, 20, 18, 2, 0, 6)), TO_FOUR);

		assertThat(left.started()).containsExactly(0);
		assertThat(left.kept()).as("two were missed").containsExactly(0);
		assertThat(left.due()).isEmpty();
		assertThat(left.overdue()).isEmpty();
		assertThat(left.soon()).isEmpty();
	}

	@Test
	void leavesOutWhatIsDueWhereFewAreStillToCome() {
		assertThat(LeftOut.of(List.of(line(50, 20, 10, 8, 8, 0)), TO_FOUR).due()).containsExactly(0);
		assertThat(LeftOut.of(List.of(line(50, 20, 10, 10, 8, 0)), TO_FOUR).due()).isEmpty();
	}

	@Test
	void leavesOutASecondLineWhereOneAloneCouldBeReckoned() {
		LeftOut left = LeftOut
			.of(List.of(line(30, 30, 20, 10, 9, 9), line(2, 30, 20, 10, 9, 9), line(10, 30, 20, 10, 9, 9)), TO_FOUR);

		assertThat(left.started()).containsExactlyInAnyOrder(1, 2);
		assertThat(left.overdue()).isEmpty();
	}

	private static TimerFigures line(long started, long due, long met, long missed, long overdue, long soon) {
		return new TimerFigures(Timer.T10, "Assessment", null, started, due, met, missed, overdue, soon, null, null);
	}

}
