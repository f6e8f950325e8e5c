package org.earlyhelp.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.earlyhelp.forecast.BackTest.Checked;
import org.earlyhelp.forecast.BackTest.Month;
import org.earlyhelp.forecast.Present.Coming;
import org.earlyhelp.forecast.Present.Ending;
import org.earlyhelp.forecast.Present.Past;
import org.earlyhelp.forecast.Present.Waiting;
import org.earlyhelp.locality.Profile.ForecastRules;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.timeliness.figures.ClockGroup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Measured over four weeks, as things stood at the end of Friday 30 January 2026. */
class MeasuringTests {

	private static final Instant AT = Instant.parse("2026-01-30T23:59:00Z");

	private final Measuring measuring = new Measuring(new WorkingCalendar(List.of()), AT,
			new ForecastRules(4, 4, 100, 5));

	@Test
	void measuresWhatEndedAndWhatStillRuns() {
		add("2026-01-12", "2026-02-09", "2026-01-20", "MET", 6, false);
		add("2026-01-19", "2026-01-23", "2026-01-26", "MISSED", 5, true);
		add("2026-01-19", "2026-01-23", "2026-01-26", "MISSED", null, true);
		add("2026-01-19", "2026-01-23", "2026-01-22", "STOPPED", null, false);
		add("2026-01-28", "2026-02-25", null, "RUNNING", null, false);
		add("2025-12-01", "2026-01-05", "2026-01-06", "MISSED", 24, true);

		// begun before it was looked at: 22 working days old on Monday 5 January
		assertThat(present().past()).containsExactlyInAnyOrder(past(0, 6, Ending.DONE, false),
				past(0, 5, Ending.DONE, true), past(0, 5, Ending.STAYS_MISSED, true), past(0, 3, Ending.GONE, false),
				past(0, 2, Ending.OPEN, false), past(22, 24, Ending.DONE, true));
	}

	@Test
	void tellsWhenWhatRunsIsDue() {
		add("2026-01-28", "2026-02-02", null, "RUNNING", null, false);
		add("2026-01-28", "2026-02-03", null, "RUNNING", null, false);
		add("2026-01-05", "2026-01-26", null, "RUNNING", null, true);

		// Monday 2 February is the first day that is still to be worked
		assertThat(present().waiting()).containsExactlyInAnyOrder(new Waiting(Timer.T10, "chester", 3, 0, 1),
				new Waiting(Timer.T10, "chester", 3, 1, 1), new Waiting(Timer.T10, "chester", 20, -1, 1));
	}

	@Test
	void leavesOutWhatStandsStillAndWhatIsBegunAnew() {
		this.measuring.add(new ClockGroup(Timer.T10, "chester", day("2026-01-28"), day("2026-02-03"), null, "RUNNING",
				null, true, false, 1));
		this.measuring.add(new ClockGroup(Timer.T27, "chester", day("2026-01-28"), day("2026-02-03"), null, "RUNNING",
				null, false, false, 1));

		assertThat(present().waiting()).isEmpty();
		assertThat(present().past()).isEmpty();
	}

	@Test
	void tellsWeekByWeekWhatCame() {
		add("2026-01-30", "2026-02-02", null, "RUNNING", null, false);
		add("2026-01-24", "2026-01-28", null, "RUNNING", null, true);
		add("2026-01-22", "2026-01-23", null, "RUNNING", null, true);

		assertThat(present().weeks().get(0)).containsExactly(coming(0, 2), coming(6, 1));
		assertThat(present().weeks().get(1)).containsExactly(coming(5, 1));
		assertThat(present().weeks().get(2)).isEmpty();
	}

	@Test
	void countsTheWorkingDaysToCome() {
		Present present = present();

		// Good Friday and Easter Monday, 3 and 6 April 2026, do not count
		assertThat(present.horizons()).containsExactly(20, 40, 58);
		assertThat(present.weekStarts()[0]).containsExactly(0, 0, 0, 1, 2, 3, 4);
		assertThat(present.weekStarts()[8][6]).isEqualTo(44);
	}

	@Test
	void weighsTheOpenWorkByThoseWhoMetIt() {
		// ten for a day, none on the others: whoever was open met ten
		this.measuring.add(new ClockGroup(Timer.T10, "chester", day("2026-01-12"), day("2026-01-30"), day("2026-01-12"),
				"MET", 0, false, false, 10));

		assertThat(present().practice().load()).isEqualTo(10);
		assertThat(this.measuring.present(2, Set.of(Timer.T01)).practice().isKnown()).isFalse();
	}

	@Test
	void tellsOfAClockOfWhichEnoughEnded() {
		for (int each = 0; each < 5; each++) {
			add("2026-01-12", "2026-02-09", "2026-01-20", "MET", 6, false);
		}
		this.measuring.add(new ClockGroup(Timer.T11, "chester", day("2026-01-12"), day("2026-01-30"), day("2026-01-12"),
				"MET", 0, false, false, 4));

		assertThat(this.measuring.told()).containsExactly(Timer.T10);
		assertThat(this.measuring.isLongEnough()).isFalse();
	}

	@Test
	void tellsHowFarOffForecastsWere() {
		Likely forecast = new Likely(12.5, 10, 15);
		List<Month> months = List.of(month(forecast, 10), month(forecast, 16), month(forecast, 14),
				new Month(day("2026-04-30"), false, List.of()));

		BackTest.Off off = BackTest.of(null, months).horizons().get(0);

		assertThat(off.forecasts()).isEqualTo(3);
		assertThat(off.missed()).isEqualTo(13.3);
		assertThat(off.bias()).isEqualTo(-0.8);
		assertThat(off.error()).isEqualTo(2.5);
		assertThat(off.errorInHundred()).isEqualTo(19);
		assertThat(off.within()).isEqualTo(2);
		assertThat(off.withinInHundred()).isEqualTo(67);
		assertThat(BackTest.of(null, months).horizons()).hasSize(1);
	}

	private static Month month(Likely forecast, long missed) {
		return new Month(day("2026-01-31"), true, List.of(Checked.of(4, day("2026-02-28"), forecast, missed, 0)));
	}

	private static Past past(int from, int to, Ending ending, boolean late) {
		return new Past(Timer.T10, from, to, ending, late, false, 1);
	}

	private static Coming coming(int day, int dueAfter) {
		return new Coming(Timer.T10, "chester", day, dueAfter);
	}

	private Present present() {
		return this.measuring.present(2, Set.of(Timer.T10));
	}

	private void add(String started, String due, String ended, String state, Integer days, boolean late) {
		this.measuring.add(new ClockGroup(Timer.T10, "chester", day(started), day(due),
				(ended != null) ? day(ended) : null, state, days, false, late, 1));
	}

	private static LocalDate day(String date) {
		return LocalDate.parse(date);
	}

}
