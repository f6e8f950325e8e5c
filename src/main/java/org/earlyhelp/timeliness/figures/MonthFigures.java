package org.earlyhelp.timeliness.figures;

import java.time.YearMonth;

/**
 * What was due in one month, and how it was kept.
 *
 * @param due clocks whose date lies in the month
 * @param met those done by then
 * @param missed those done later, or not done
 */
public record MonthFigures(YearMonth month, long due, long met, long missed) {

	/** Both of one month together. */
	MonthFigures and(MonthFigures other) {
		return new MonthFigures(this.month, this.due + other.due, this.met + other.met, this.missed + other.missed);
	}

	/** How many in a hundred were kept, of those that had to be by now; null of none. */
	public Integer kept() {
		return TimerFigures.inHundred(this.met, this.missed);
	}

}
