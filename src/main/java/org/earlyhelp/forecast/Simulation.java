package org.earlyhelp.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.earlyhelp.forecast.Present.Coming;
import org.earlyhelp.forecast.Present.Waiting;
import org.earlyhelp.locality.Timer;

/**
 * Plays the weeks to come, day by day, many times: what waits goes on as it was measured
 * to, quicker or slower as there is less or more of it for each practitioner, and what
 * came in the last weeks comes again. One seed gives one answer. Each time is played with
 * as many practitioners as there are, and again with more of them and the same luck, so
 * that nothing but them makes the difference.
 */
final class Simulation {

	/** So many days of clocks are played at most: it takes seconds, however many run. */
	private static final long DAYS_OF_CLOCKS = 150_000_000;

	private static final int RUNS_AT_LEAST = 40;

	private final Present present;

	private final List<Timer> timers;

	private final List<String> districts;

	/** Clocks that wait and clocks of each week, those that can be told of alone. */
	private final List<Waiting> waiting;

	private final List<List<Coming>> weeks;

	private final boolean[] practitioners;

	private final int days;

	private final int runs;

	private final long seed;

	/**
	 * @param timers the clocks that can be told of; all others are left out
	 * @param runs how often it is played, if there is time
	 */
	Simulation(Present present, List<Timer> timers, int runs, long seed) {
		this.present = present;
		this.timers = List.copyOf(timers);
		this.waiting = present.waiting().stream().filter((one) -> timers.contains(one.timer())).toList();
		this.weeks = present.weeks()
			.stream()
			.map((week) -> week.stream().filter((one) -> timers.contains(one.timer())).toList())
			.toList();
		var places = new TreeSet<String>();
		this.waiting.forEach((one) -> places.add(one.district()));
		this.weeks.forEach((week) -> week.forEach((one) -> places.add(one.district())));
		this.districts = List.copyOf(places);
		this.practitioners = new boolean[timers.size()];
		for (int at = 0; at < timers.size(); at++) {
			this.practitioners[at] = present.practice().work().contains(timers.get(at));
		}
		this.days = present.horizons()[present.horizons().length - 1];
		this.runs = (int) Math.max(Math.min(RUNS_AT_LEAST, runs), Math.min(runs, DAYS_OF_CLOCKS / daysOfClocks()));
		this.seed = seed;
	}

	/** How long one run would take if no clock ever ended. */
	private long daysOfClocks() {
		long wait = this.waiting.stream().mapToLong(Waiting::clocks).sum();
		long come = this.weeks.stream().mapToLong(List::size).sum() * this.present.weekStarts().length
				/ Math.max(1, this.weeks.size());
		return Math.max(1, (wait + come) * this.days);
	}

	/** How often it was played, and what came of it. */
	Runs play(int more) {
		Runs all = new Runs(this.runs, this.present.horizons().length, this.timers, this.districts);
		var clocks = new Clocks();
		boolean known = this.present.practice().isKnown();
		for (int run = 0; run < this.runs; run++) {
			var random = new SplittableRandom(this.seed + 0x9E3779B97F4A7C15L * (run + 1));
			StageTimes[] times = StageTimes.resampled(this.present.past(), this.timers, random.split());
			clocks.fill(random.split());
			clocks.play(times, 0);
			clocks.count(times, all.asIs(), run);
			if (known && more > 0) {
				clocks.play(times, more);
				clocks.count(times, all.withMore(), run);
			}
		}
		return all;
	}

	/** All clocks of one run, those that wait and those that come. */
	private final class Clocks {

		private static final int NEVER = Integer.MAX_VALUE;

		private int size;

		private int[] timer = new int[1024];

		private int[] district = new int[1024];

		private int[] begins = new int[1024];

		private int[] age = new int[1024];

		private int[] due = new int[1024];

		/** How long it lasts, as chance has it: drawn once, whoever works. */
		private double[] untilDone = new double[1024];

		private double[] untilGone = new double[1024];

		private double[] luck = new double[1024];

		private double[] doneSoFar = new double[1024];

		private double[] goneSoFar = new double[1024];

		private int[] ended = new int[1024];

		private boolean[] wasDone = new boolean[1024];

		private int[] running = new int[1024];

		private int openWork;

		void fill(SplittableRandom random) {
			this.size = 0;
			for (Waiting one : Simulation.this.waiting) {
				int of = Simulation.this.timers.indexOf(one.timer());
				int place = Simulation.this.districts.indexOf(one.district());
				for (int each = 0; each < one.clocks(); each++) {
					add(of, place, 0, one.age(), one.due(), random);
				}
			}
			List<List<Coming>> pool = drawn(random);
			for (int[] week : Simulation.this.present.weekStarts()) {
				for (Coming one : pool.isEmpty() ? List.<Coming>of() : pool.get(random.nextInt(pool.size()))) {
					int day = week[one.day()];
					if (day < Simulation.this.days) {
						add(Simulation.this.timers.indexOf(one.timer()),
								Simulation.this.districts.indexOf(one.district()), day, 0, day + one.dueAfter(),
								random);
					}
				}
			}
		}

		/** As many weeks drawn of those that were: which weeks they were was chance. */
		private List<List<Coming>> drawn(SplittableRandom random) {
			List<List<Coming>> weeks = Simulation.this.weeks;
			var pool = new ArrayList<List<Coming>>(weeks.size());
			for (int at = 0; at < weeks.size(); at++) {
				pool.add(weeks.get(random.nextInt(weeks.size())));
			}
			return pool;
		}

		private void add(int of, int place, int begins, int age, int due, SplittableRandom random) {
			if (this.size == this.timer.length) {
				grow();
			}
			int at = this.size++;
			this.timer[at] = of;
			this.district[at] = place;
			this.begins[at] = begins;
			this.age[at] = age;
			this.due[at] = due;
			this.untilDone[at] = -Math.log(1 - random.nextDouble());
			this.untilGone[at] = -Math.log(1 - random.nextDouble());
			this.luck[at] = random.nextDouble();
		}

		private void grow() {
			int more = this.size * 2;
			this.timer = Arrays.copyOf(this.timer, more);
			this.district = Arrays.copyOf(this.district, more);
			this.begins = Arrays.copyOf(this.begins, more);
			this.age = Arrays.copyOf(this.age, more);
			this.due = Arrays.copyOf(this.due, more);
			this.untilDone = Arrays.copyOf(this.untilDone, more);
			this.untilGone = Arrays.copyOf(this.untilGone, more);
			this.luck = Arrays.copyOf(this.luck, more);
			this.doneSoFar = new double[more];
			this.goneSoFar = new double[more];
			this.ended = new int[more];
			this.wasDone = new boolean[more];
			this.running = new int[more];
		}

		void play(StageTimes[] times, int more) {
			Arrays.fill(this.doneSoFar, 0, this.size, 0);
			Arrays.fill(this.goneSoFar, 0, this.size, 0);
			Arrays.fill(this.ended, 0, this.size, NEVER);
			int open = 0;
			int next = 0;
			this.openWork = 0;
			int[] order = inOrder();
			for (int day = 0; day < Simulation.this.days; day++) {
				for (; next < this.size && this.begins[order[next]] <= day; next++) {
					this.running[open++] = order[next];
					this.openWork += Simulation.this.practitioners[this.timer[order[next]]] ? 1 : 0;
				}
				double speed = Simulation.this.present.practice().speed(more, this.openWork);
				int left = 0;
				for (int at = 0; at < open; at++) {
					int clock = this.running[at];
					if (!ends(clock, day, times[this.timer[clock]], speed)) {
						this.running[left++] = clock;
					}
				}
				open = left;
			}
		}

		private int[] inOrder() {
			var counts = new int[Simulation.this.days + 1];
			for (int at = 0; at < this.size; at++) {
				counts[this.begins[at] + 1]++;
			}
			for (int day = 1; day <= Simulation.this.days; day++) {
				counts[day] += counts[day - 1];
			}
			var order = new int[this.size];
			for (int at = 0; at < this.size; at++) {
				order[counts[this.begins[at]]++] = at;
			}
			return order;
		}

		private boolean ends(int clock, int day, StageTimes times, double speed) {
			boolean work = Simulation.this.practitioners[this.timer[clock]];
			int old = this.age[clock] + day - this.begins[clock];
			double done = times.done(old) * (work ? speed : 1);
			double gone = times.gone(old);
			double toDone = this.untilDone[clock] - this.doneSoFar[clock];
			double toGone = this.untilGone[clock] - this.goneSoFar[clock];
			boolean isDone = done > 0 && toDone <= done;
			boolean isGone = gone > 0 && toGone <= gone;
			if (!isDone && !isGone) {
				this.doneSoFar[clock] += done;
				this.goneSoFar[clock] += gone;
				return false;
			}
			this.ended[clock] = day;
			this.wasDone[clock] = isDone && (!isGone || toDone / done <= toGone / gone);
			this.openWork -= work ? 1 : 0;
			return true;
		}

		void count(StageTimes[] times, Runs.Played played, int run) {
			int[] horizons = Simulation.this.present.horizons();
			played.open(run, this.openWork);
			for (int at = 0; at < this.size; at++) {
				for (int horizon = horizons.length - 1; horizon >= 0; horizon--) {
					if (this.due[at] < 0 || this.due[at] >= horizons[horizon]) {
						break;
					}
					if (isMissed(at, horizons[horizon], times[this.timer[at]])) {
						played.missed(run, horizon, this.timer[at], this.district[at]);
					}
				}
			}
		}

		/** As the figures of deadlines would tell it at the end of that many days. */
		private boolean isMissed(int clock, int until, StageTimes times) {
			int end = this.ended[clock];
			if (end >= until) {
				return true;
			}
			if (this.wasDone[clock]) {
				return end > this.due[clock] || (end == this.due[clock] && this.luck[clock] < times.lateOnTheDay());
			}
			return end > this.due[clock] && this.luck[clock] < times.staysMissed();
		}

	}

}
