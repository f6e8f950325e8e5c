package org.earlyhelp.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.earlyhelp.forecast.Present.Coming;
import org.earlyhelp.forecast.Present.Ending;
import org.earlyhelp.forecast.Present.Past;
import org.earlyhelp.forecast.Present.Practice;
import org.earlyhelp.forecast.Present.Waiting;
import org.earlyhelp.locality.Timer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Horizons of 20, 40 and 60 working days. T10 is practitioners' work, T01 is not.
 */
class SimulationTests {

	private static final Practice NOBODY = new Practice(0, 0, Set.of());

	@Test
	void missesWhatTakesLongerThanItHas() {
		Runs runs = play(List.of(done(Timer.T10, 10, 100)),
				List.of(waiting(Timer.T10, 0, 3, 5), waiting(Timer.T10, 0, 12, 7), waiting(Timer.T10, 0, 35, 2)),
				NOBODY);

		assertThat(runs.missed(0)).isEqualTo(new Likely(5, 5, 5));
		assertThat(runs.missed(2)).isEqualTo(new Likely(5, 5, 5));
	}

	@Test
	void countsWhatIsOverdueAlreadyNowhere() {
		Runs runs = play(List.of(done(Timer.T10, 10, 100)), List.of(waiting(Timer.T10, 2, -1, 5)), NOBODY);

		assertThat(runs.missed(2)).isEqualTo(new Likely(0, 0, 0));
	}

	@Test
	void tellsAShareWithItsSpan() {
		Runs runs = play(List.of(done(Timer.T10, 2, 500), done(Timer.T10, 30, 500)),
				List.of(waiting(Timer.T10, 0, 10, 200)), NOBODY);

		Likely missed = runs.missed(0);
		assertThat(missed.expected()).isCloseTo(100, within(2.0));
		assertThat(missed.low()).isBetween(85, 97);
		assertThat(missed.high()).isBetween(103, 115);
	}

	@Test
	void takesWhatStillRunsForNoQuickOne() {
		StageTimes[] times = StageTimes.measured(
				List.of(done(Timer.T10, 5, 10), new Past(Timer.T10, 0, 5, Ending.OPEN, false, false, 90)),
				List.of(Timer.T10));

		assertThat(1 - Math.exp(-times[0].done(5))).isCloseTo(0.1, within(1e-9));
		assertThat(times[0].done(4)).isZero();
	}

	@Test
	void countsOfWhatWasSeenLateOnlyFromThere() {
		StageTimes[] times = StageTimes.measured(List.of(new Past(Timer.T10, 0, 2, Ending.DONE, false, false, 50),
				new Past(Timer.T10, 4, 6, Ending.DONE, true, false, 50)), List.of(Timer.T10));

		assertThat(1 - Math.exp(-times[0].done(2))).isGreaterThan(0.99);
		assertThat(times[0].done(3)).isZero();
		assertThat(1 - Math.exp(-times[0].done(6))).isGreaterThan(0.99);
	}

	@Test
	void goesOnFromTheAgeThatAClockHas() {
		List<Past> past = List.of(done(Timer.T10, 2, 500), done(Timer.T10, 30, 500));

		assertThat(play(past, List.of(waiting(Timer.T10, 5, 10, 40)), NOBODY).missed(0).expected()).isEqualTo(40);
	}

	@Test
	void countsNothingThatNobodyWaitsForAnyMore() {
		Runs runs = play(List.of(new Past(Timer.T10, 0, 1, Ending.GONE, false, false, 100)),
				List.of(waiting(Timer.T10, 0, 10, 40)), NOBODY);

		assertThat(runs.missed(2).expected()).isZero();
	}

	@Test
	void missesOnTheDayItselfWhatIsDueInHours() {
		Runs runs = play(
				List.of(new Past(Timer.T01, 0, 0, Ending.DONE, true, true, 300),
						new Past(Timer.T01, 0, 0, Ending.DONE, false, true, 100)),
				List.of(waiting(Timer.T01, 0, 0, 400)), NOBODY);

		assertThat(runs.missed(0).expected()).isCloseTo(300, within(4.0));
	}

	@Test
	void letsComeWhatCameInTheLastWeeks() {
		List<List<Coming>> weeks = List.of(coming(Timer.T10, 4), coming(Timer.T10, 6));
		Runs runs = play(List.of(done(Timer.T10, 10, 200)), List.of(), weeks, NOBODY, 0);

		// five each week, due after 3 working days, never done before 10
		assertThat(runs.missed(0).expected()).isCloseTo(4 * 5 - 5 * 0.6, within(4.0));
		assertThat(runs.missed(2).expected()).isCloseTo(12 * 5 - 5 * 0.6, within(6.0));
		assertThat(runs.missed(2).low()).isLessThan(runs.missed(2).high());
	}

	@Test
	void waitsLessWithOnePractitionerMore() {
		Runs runs = busy(1);

		for (int horizon = 0; horizon < 3; horizon++) {
			assertThat(runs.missedWithMore(horizon).expected()).isLessThan(runs.missed(horizon).expected());
			assertThat(runs.fewer(horizon).low()).as("no run is worse for it").isNotNegative();
			assertThat(runs.fewer(horizon).expected())
				.isCloseTo(runs.missed(horizon).expected() - runs.missedWithMore(horizon).expected(), within(0.11));
		}
		assertThat(runs.openWithMore().expected()).isLessThan(runs.open().expected());
	}

	@Test
	void gainsMoreByTwoThanByOne() {
		assertThat(busy(2).missedWithMore(2).expected()).isLessThan(busy(1).missedWithMore(2).expected());
	}

	@Test
	void changesNothingForWorkThatIsNotTheirs() {
		Runs runs = play(List.of(done(Timer.T01, 2, 50), done(Timer.T01, 9, 50)),
				List.of(waiting(Timer.T01, 0, 5, 100)), List.of(), new Practice(3, 100, Set.of(Timer.T10)), 1);

		assertThat(runs.missedWithMore(2)).isEqualTo(runs.missed(2));
	}

	@Test
	void isSlowerWhereThereIsMoreToDoThanWhenItWasMeasured() {
		List<Past> past = List.of(done(Timer.T10, 2, 100), done(Timer.T10, 9, 100), done(Timer.T10, 20, 100));
		List<Waiting> waiting = List.of(waiting(Timer.T10, 0, 10, 100));

		double usual = play(past, waiting, List.of(), practice(5, 100), 0).missed(0).expected();
		double busier = play(past, waiting, List.of(), practice(5, 60), 0).missed(0).expected();

		assertThat(busier).isGreaterThan(usual + 5);
	}

	@Test
	void sharesADayByTheWorkThereIs() {
		Practice practice = practice(5, 100);

		assertThat(practice.speed(0, 100)).isEqualTo(1);
		assertThat(practice.speed(1, 100)).isEqualTo(1.2);
		assertThat(practice.speed(0, 125)).isEqualTo(0.8);
		assertThat(practice.speed(0, 1)).isEqualTo(2);
		assertThat(practice.speed(0, 1000)).isEqualTo(0.5);
		assertThat(NOBODY.speed(1, 7)).isEqualTo(1);
	}

	@Test
	void givesTheSameAnswerAgain() {
		Runs first = busy(1);
		Runs again = busy(1);

		assertThat(again.missed(2)).isEqualTo(first.missed(2));
		assertThat(again.fewer(2)).isEqualTo(first.fewer(2));
	}

	@Test
	void tellsTimersAndDistrictsThatAddUp() {
		Runs runs = play(List.of(done(Timer.T10, 10, 100), done(Timer.T01, 10, 100)), List
			.of(waiting(Timer.T10, 0, 3, 5), waiting(Timer.T01, 0, 3, 2), new Waiting(Timer.T10, "winsford", 0, 3, 4)),
				NOBODY);

		assertThat(runs.missed(0, Timer.T10).expected()).isEqualTo(9);
		assertThat(runs.missed(0, Timer.T01).expected()).isEqualTo(2);
		assertThat(runs.missed(0, "winsford").expected()).isEqualTo(4);
		assertThat(runs.missed(0, "chester").expected()).isEqualTo(7);
	}

	@Test
	void playsFewerTimesWhereThereIsVeryMuch() {
		Runs runs = play(List.of(done(Timer.T10, 10, 100)), List.of(waiting(Timer.T10, 0, 3, 50_000)), NOBODY);

		assertThat(runs.runs()).isBetween(40, 60);
		assertThat(runs.missed(0).expected()).isEqualTo(50_000);
	}

	private static Runs busy(int more) {
		return play(List.of(done(Timer.T10, 4, 60), done(Timer.T10, 9, 60), done(Timer.T10, 20, 60)),
				List.of(waiting(Timer.T10, 0, 10, 80)), List.of(coming(Timer.T10, 20), coming(Timer.T10, 30)),
				practice(4, 80), more);
	}

	private static Practice practice(double practitioners, double load) {
		return new Practice(practitioners, load, Set.of(Timer.T10));
	}

	private static Past done(Timer timer, int after, int clocks) {
		return new Past(timer, 0, after, Ending.DONE, false, false, clocks);
	}

	private static Waiting waiting(Timer timer, int age, int due, int clocks) {
		return new Waiting(timer, "chester", age, due, clocks);
	}

	/** So many in a week, due after three working days. */
	private static List<Coming> coming(Timer timer, int number) {
		return IntStream.range(0, number).mapToObj((each) -> new Coming(timer, "chester", each % 5, 3)).toList();
	}

	private static Runs play(List<Past> past, List<Waiting> waiting, Practice practice) {
		return play(past, waiting, List.of(), practice, 0);
	}

	private static Runs play(List<Past> past, List<Waiting> waiting, List<List<Coming>> weeks, Practice practice,
			int more) {
		int[][] starts = new int[12][7];
		for (int week = 0; week < 12; week++) {
			for (int day = 0; day < 7; day++) {
				starts[week][day] = week * 5 + Math.min(day, 5);
			}
		}
		var present = new Present(new int[] { 20, 40, 60 }, starts, past, waiting, new ArrayList<>(weeks), practice);
		List<Timer> timers = Arrays.asList(Timer.T01, Timer.T10);
		return new Simulation(present, timers, 400, 7).play(more);
	}

}
