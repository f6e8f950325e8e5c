package org.earlyhelp.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.earlyhelp.locality.Timer;

/** What came of a simulation, run by run. */
final class Runs {

	/** Eight of ten runs lie between. */
	private static final double LOW = 0.1;

	private static final double HIGH = 0.9;

	private final List<Timer> timers;

	private final List<String> districts;

	private final Played asIs;

	private final Played withMore;

	private final int runs;

	Runs(int runs, int horizons, List<Timer> timers, List<String> districts) {
		this.runs = runs;
		this.timers = timers;
		this.districts = districts;
		this.asIs = new Played(runs, horizons, timers.size(), districts.size());
		this.withMore = new Played(runs, horizons, timers.size(), districts.size());
	}

	/** One way to play it, in each run. */
	static final class Played {

		private final int[][][] byTimer;

		private final int[][][] byDistrict;

		private final int[] open;

		private Played(int runs, int horizons, int timers, int districts) {
			this.byTimer = new int[runs][horizons][timers];
			this.byDistrict = new int[runs][horizons][districts];
			this.open = new int[runs];
		}

		void missed(int run, int horizon, int timer, int district) {
			this.byTimer[run][horizon][timer]++;
			this.byDistrict[run][horizon][district]++;
		}

		void open(int run, int clocks) {
			this.open[run] = clocks;
		}

		int all(int run, int horizon) {
			return Arrays.stream(this.byTimer[run][horizon]).sum();
		}

		int openAtTheEnd(int run) {
			return this.open[run];
		}

	}

	Played asIs() {
		return this.asIs;
	}

	Played withMore() {
		return this.withMore;
	}

	int runs() {
		return this.runs;
	}

	List<Timer> timers() {
		return this.timers;
	}

	List<String> districts() {
		return this.districts;
	}

	Likely missed(int horizon) {
		return likely((run) -> this.asIs.all(run, horizon));
	}

	Likely missedWithMore(int horizon) {
		return likely((run) -> this.withMore.all(run, horizon));
	}

	/** How many fewer with more practitioners, each run beside its own. */
	Likely fewer(int horizon) {
		return likely((run) -> this.asIs.all(run, horizon) - this.withMore.all(run, horizon));
	}

	Likely missed(int horizon, Timer timer) {
		int at = this.timers.indexOf(timer);
		return likely((run) -> this.asIs.byTimer[run][horizon][at]);
	}

	Likely missedWithMore(int horizon, Timer timer) {
		int at = this.timers.indexOf(timer);
		return likely((run) -> this.withMore.byTimer[run][horizon][at]);
	}

	Likely missed(int horizon, String district) {
		int at = this.districts.indexOf(district);
		return likely((run) -> this.asIs.byDistrict[run][horizon][at]);
	}

	Likely missedWithMore(int horizon, String district) {
		int at = this.districts.indexOf(district);
		return likely((run) -> this.withMore.byDistrict[run][horizon][at]);
	}

	/** What of the practitioners' work is open at the end. */
	Likely open() {
		return likely(this.asIs::openAtTheEnd);
	}

	Likely openWithMore() {
		return likely(this.withMore::openAtTheEnd);
	}

	private Likely likely(IntToDoubleFunction number) {
		double[] sorted = new double[this.runs];
		Arrays.setAll(sorted, number::applyAsDouble);
		Arrays.sort(sorted);
		return new Likely(Math.round(10 * Arrays.stream(sorted).average().orElse(0)) / 10.0, nth(sorted, LOW),
				nth(sorted, HIGH));
	}

	private static int nth(double[] sorted, double share) {
		return (int) sorted[Math.min(sorted.length - 1, Math.max(0, (int) Math.ceil(share * sorted.length) - 1))];
	}

}
