package org.earlyhelp.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.earlyhelp.forecast.Present.Ending;
import org.earlyhelp.forecast.Present.Past;
import org.earlyhelp.locality.Timer;

/**
 * How likely a clock ends on a working day, by the days that it has run: counted of those
 * that had run as long, so that those that still run are not taken for quick ones.
 */
final class StageTimes {

	/** Clocks that ran longer are as those that ran so long. */
	static final int LONGEST = 260;

	/** Beyond the day from which fewer were seen, all longer ones are taken together. */
	private static final double SEEN = 20;

	private static final double SURELY = 0.999;

	private final double[] done = new double[LONGEST + 1];

	private final double[] gone = new double[LONGEST + 1];

	private double lateOnTheDay;

	private double staysMissed;

	private StageTimes() {
	}

	/**
	 * The times of each clock as they were measured.
	 * @param timers the clocks; the answer has their order
	 */
	static StageTimes[] measured(List<Past> past, List<Timer> timers) {
		return of(past, timers, (clocks) -> clocks);
	}

	/**
	 * The same of a sample of what was measured, drawn with replacement: how far off the
	 * times themselves may be.
	 */
	static StageTimes[] resampled(List<Past> past, List<Timer> timers, SplittableRandom random) {
		return of(past, timers, (clocks) -> drawn(clocks, random));
	}

	private interface Weight {

		double of(int clocks);

	}

	private static StageTimes[] of(List<Past> past, List<Timer> timers, Weight weight) {
		var counts = new Counts[timers.size()];
		Arrays.setAll(counts, (at) -> new Counts());
		for (Past one : past) {
			int at = timers.indexOf(one.timer());
			if (at >= 0) {
				counts[at].add(one, weight.of(one.clocks()));
			}
		}
		return Arrays.stream(counts).map(Counts::times).toArray(StageTimes[]::new);
	}

	/** How often one of so many is drawn in as many draws. */
	private static int drawn(int clocks, SplittableRandom random) {
		if (clocks > 40) {
			return (int) Math.max(0, Math.round(random.nextGaussian(clocks, Math.sqrt(clocks))));
		}
		double limit = Math.exp(-clocks);
		int drawn = -1;
		for (double product = 1; product > limit || drawn < 0; product *= random.nextDouble()) {
			drawn++;
		}
		return drawn;
	}

	/** The rate at which it is done on this day of its age. */
	double done(int age) {
		return this.done[Math.min(age, LONGEST)];
	}

	/** The rate at which nobody waits for it any more. */
	double gone(int age) {
		return this.gone[Math.min(age, LONGEST)];
	}

	/** Of those that are done on the day of their date, the share that is late. */
	double lateOnTheDay() {
		return this.lateOnTheDay;
	}

	/**
	 * Of those that end late otherwise than by being done, the share that stays missed.
	 */
	double staysMissed() {
		return this.staysMissed;
	}

	private static final class Counts {

		private final double[] seen = new double[LONGEST + 2];

		private final double[] done = new double[LONGEST + 1];

		private final double[] gone = new double[LONGEST + 1];

		private double onTheDay;

		private double lateOnTheDay;

		private double goneLate;

		private double stayed;

		void add(Past past, double weight) {
			int from = Math.min(past.from(), LONGEST);
			int to = Math.min(past.to(), LONGEST);
			this.seen[from] += weight;
			this.seen[to + 1] -= weight;
			switch (past.ending()) {
				case DONE -> {
					this.done[to] += weight;
					if (past.onDueDay()) {
						this.onTheDay += weight;
						this.lateOnTheDay += past.late() ? weight : 0;
					}
				}
				case GONE, STAYS_MISSED -> {
					this.gone[to] += weight;
					this.goneLate += past.late() ? weight : 0;
					this.stayed += (past.ending() == Ending.STAYS_MISSED) ? weight : 0;
				}
				case OPEN -> {
				}
			}
		}

		StageTimes times() {
			for (int age = 1; age <= LONGEST; age++) {
				this.seen[age] += this.seen[age - 1];
			}
			StageTimes times = new StageTimes();
			double seen = 0;
			double done = 0;
			double gone = 0;
			int few = LONGEST;
			while (few > 0 && seen < SEEN) {
				seen += this.seen[few];
				done += this.done[few];
				gone += this.gone[few];
				few--;
			}
			for (int age = 0; age <= LONGEST; age++) {
				if (age > few) {
					times.rate(age, seen, done, gone);
				}
				else {
					times.rate(age, this.seen[age], this.done[age], this.gone[age]);
				}
			}
			times.lateOnTheDay = (this.onTheDay > 0) ? this.lateOnTheDay / this.onTheDay : 0;
			times.staysMissed = (this.goneLate > 0) ? this.stayed / this.goneLate : 1;
			return times;
		}

	}

	private void rate(int age, double seen, double done, double gone) {
		double ended = done + gone;
		if (seen <= 0 || ended <= 0) {
			return;
		}
		double rate = -Math.log(1 - Math.min(SURELY, ended / seen));
		this.done[age] = rate * done / ended;
		this.gone[age] = rate * gone / ended;
	}

}
