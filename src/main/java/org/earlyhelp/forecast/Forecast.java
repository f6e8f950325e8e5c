package org.earlyhelp.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.locality.Timer;

/**
 * How many deadlines are likely to be missed of those that fall due in the weeks to come,
 * and what more practitioners would change. Those that are overdue already are not among
 * them.
 *
 * @param asAt the moment whose state of things it starts from
 * @param district the one that it is of; null for all that the asker may see
 * @param more how many practitioners more the second number is of
 * @param enough whether there is enough behind it to be told
 * @param basis what it is made of
 * @param horizons the nearest first; empty where there is not enough
 * @param timers each clock that is told of, for the horizons
 * @param districts the same by district
 * @param leftOut clocks that are due in the farthest horizon and are not told of, since
 * too few of them ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(Instant asAt, String district, int more, boolean enough, Basis basis, List<Horizon> horizons,
		List<OfTimer> timers, List<OfDistrict> districts, List<LeftOut> leftOut) {

	/**
	 * What a forecast is made of.
	 *
	 * @param weeks the weeks over which times are measured, and how many of them there
	 * are yet
	 * @param arrivalsWeeks the weeks that what comes is taken from
	 * @param startedPerDay clocks that began in those, for a working day
	 * @param ended clocks that ended while times were measured
	 * @param practitioners who did the work; of a district, their share of one
	 * @param openCases as at the moment
	 * @param donePerDay pieces of work that a practitioner does on a working day
	 * @param openWork clocks of theirs that run
	 * @param usualOpenWork the same while times were measured
	 * @param runs how often the weeks to come were played
	 * @param seed gives the same numbers again
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Basis(int weeks, int weeksKnown, int arrivalsWeeks, double startedPerDay, long ended,
			double practitioners, long openCases, Double donePerDay, long openWork, double usualOpenWork, int runs,
			long seed) {
	}

	/**
	 * One span of weeks.
	 *
	 * @param until its last day
	 * @param withMore with more practitioners; null where nobody is known to practise
	 * @param fewer the difference, each run beside its own
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Horizon(int weeks, LocalDate until, Likely missed, Likely withMore, Likely fewer) {
	}

	/** One clock; a number for each horizon. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OfTimer(Timer timer, String name, int ended, boolean practitioners, List<Likely> missed,
			List<Likely> withMore) {
	}

	/** One district; a number for each horizon. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OfDistrict(String district, List<Likely> missed, List<Likely> withMore) {
	}

	/** A clock that is not told of. */
	public record LeftOut(Timer timer, String name, int ended, int due) {
	}

}
