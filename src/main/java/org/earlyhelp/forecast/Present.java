package org.earlyhelp.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.earlyhelp.locality.Timer;

/**
 * What a forecast is made of, as it stood at a moment. Days are working days: 0 is the
 * first one that is still to be worked.
 *
 * @param horizons how many working days each horizon has, the nearest first
 * @param weekStarts where each of the weeks to come begins: the working day on which what
 * comes on its first to seventh calendar day is begun
 * @param past the clocks that ran in the weeks that were measured
 * @param waiting the clocks that run
 * @param weeks what began in each of the last weeks
 */
record Present(int[] horizons, int[][] weekStarts, List<Past> past, List<Waiting> waiting, List<List<Coming>> weeks,
		Practice practice) {

	static final Comparator<Past> PAST_IN_ORDER = Comparator.comparing(Past::timer)
		.thenComparing(Past::from)
		.thenComparing(Past::to)
		.thenComparing(Past::ending)
		.thenComparing(Past::late)
		.thenComparing(Past::onDueDay);

	static final Comparator<Waiting> WAITING_IN_ORDER = Comparator.comparing(Waiting::timer)
		.thenComparing(Waiting::district)
		.thenComparing(Waiting::age)
		.thenComparing(Waiting::due);

	static final Comparator<Coming> COMING_IN_ORDER = Comparator.comparing(Coming::timer)
		.thenComparing(Coming::district)
		.thenComparing(Coming::day)
		.thenComparing(Coming::dueAfter);

	/** How a clock that was measured ended. */
	enum Ending {

		/** What it waited for was done, by its date or later. */
		DONE,
		/** Nobody waits for it any more, and no figure counts it. */
		GONE,
		/** Its case ended when it was late already: it stays missed. */
		STAYS_MISSED,
		/** It runs. */
		OPEN

	}

	/**
	 * Clocks that were measured from one age to another.
	 *
	 * @param from the working days that they had run when they were first looked at
	 * @param to when they ended, or were last looked at
	 * @param late whether they ended after their date
	 * @param onDueDay whether they ended on its day
	 */
	record Past(Timer timer, int from, int to, Ending ending, boolean late, boolean onDueDay, int clocks) {

		Past times(int number) {
			return new Past(this.timer, this.from, this.to, this.ending, this.late, this.onDueDay, number);
		}

	}

	/**
	 * Clocks that run.
	 *
	 * @param age the working days that they will have run on day 0
	 * @param due the day of their date; negative where it is past
	 */
	record Waiting(Timer timer, String district, int age, int due, int clocks) {

		Waiting times(int number) {
			return new Waiting(this.timer, this.district, this.age, this.due, number);
		}

	}

	/**
	 * A clock that began in a week.
	 *
	 * @param day of the week, 0 to 6
	 * @param dueAfter the working days from its start to its date
	 */
	record Coming(Timer timer, String district, int day, int dueAfter) {
	}

	/**
	 * Who does the work.
	 *
	 * @param practitioners how many of them there are; of a district, their share of one
	 * @param load the clocks of theirs that ran while the times were measured, as the
	 * average clock met it
	 * @param work the clocks that wait for them
	 */
	record Practice(double practitioners, double load, Set<Timer> work) {

		Practice {
			work = Set.copyOf(work);
		}

		/** Whether anything can be said of one practitioner more. */
		boolean isKnown() {
			return this.practitioners > 0 && this.load > 0 && !this.work.isEmpty();
		}

		/**
		 * How much quicker than measured each piece of work goes on, where so much is
		 * open: a practitioner's day is shared by the work before them. Nobody works more
		 * than twice as quick, or half.
		 */
		double speed(int more, int open) {
			if (!isKnown()) {
				return 1;
			}
			double shared = (this.practitioners + more) / this.practitioners * this.load / Math.max(1, open);
			return Math.min(2, Math.max(0.5, shared));
		}

	}

}
