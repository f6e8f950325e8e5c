package org.earlyhelp.timeliness.figures;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.locality.Timer;

/**
 * How one clock was kept. Clocks that nothing waits for any more are in none of these but
 * the first.
 *
 * @param name what it measures, in the locality's words
 * @param group the district, agency or level; null for the whole, empty where none is
 * known
 * @param started clocks that began in the period
 * @param dueInPeriod clocks whose date lies in it: met, missed, or still to come
 * @param met those of them that were done by then
 * @param missed those of them that were done later, or are still not done
 * @param openOverdue all whose date is past and that are not done, of whatever period
 * @param dueSoon those that are not done and due within a week
 * @param medianDays working days from start to end of those that ended in the period,
 * without days on which the case rested; null where none ended
 * @param p90Days nine in ten took no longer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerFigures(Timer timer, String name, String group, long started, long dueInPeriod, long met,
		long missed, long openOverdue, long dueSoon, BigDecimal medianDays, BigDecimal p90Days) {

	/** How many in a hundred were kept, of those that had to be by now; null of none. */
	public Integer kept() {
		return inHundred(this.met, this.missed);
	}

	/** Whether there is anything to tell. */
	public boolean isQuiet() {
		return this.started + this.dueInPeriod + this.openOverdue + this.dueSoon == 0;
	}

	static Integer inHundred(long met, long missed) {
		long had = met + missed;
		return (had > 0) ? (int) Math.round(100.0 * met / had) : null;
	}

}
