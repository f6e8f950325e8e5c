package org.earlyhelp.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far off forecasts would have been: each made of what stood at the end of a past
 * month, beside what then was missed.
 *
 * @param district the one that it is of; null for all that the asker may see
 * @param months the earliest first
 * @param horizons how far off they were, the nearest first; those that are not over in
 * any month are left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackTest(String district, List<Month> months, List<Off> horizons) {

	static BackTest of(String district, List<Month> months) {
		return new BackTest(district, months,
				Measuring.WEEKS.stream()
					.map((weeks) -> Off.of(weeks,
							months.stream()
								.flatMap((month) -> month.horizons().stream())
								.filter((one) -> one.weeks() == weeks)
								.toList()))
					.filter(Objects::nonNull)
					.toList());
	}

	/**
	 * One month's end.
	 *
	 * @param enough whether there was enough behind it to be told
	 * @param horizons those that are over; empty where there was not enough
	 */
	public record Month(LocalDate asAt, boolean enough, List<Checked> horizons) {
	}

	/**
	 * What was forecast, and what came.
	 *
	 * @param until the last day
	 * @param missed of the clocks that were told of
	 * @param notTold missed of those that were not
	 * @param error by how much the forecast was more than what came; negative where it
	 * was less
	 * @param within whether what came was within what was likely
	 */
	public record Checked(int weeks, LocalDate until, Likely forecast, long missed, long notTold, double error,
			boolean within) {

		static Checked of(int weeks, LocalDate until, Likely forecast, long missed, long notTold) {
			return new Checked(weeks, until, forecast, missed, notTold, rounded(forecast.expected() - missed),
					forecast.holds(missed));
		}

	}

	/**
	 * How far off the forecasts of one span of weeks were.
	 *
	 * @param forecasts how many there were
	 * @param missed the mean of what came
	 * @param bias the mean error: above nought, forecasts were too many
	 * @param error the mean error, whichever way
	 * @param errorInHundred the same of a hundred that came; null where nothing did
	 * @param within how many held what came
	 * @param withinInHundred the same of a hundred; eighty are aimed at
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Off(int weeks, int forecasts, double missed, double bias, double error, Integer errorInHundred,
			int within, int withinInHundred) {

		private static Off of(int weeks, List<Checked> checked) {
			if (checked.isEmpty()) {
				return null;
			}
			double missed = mean(checked, Checked::missed);
			double error = mean(checked, (one) -> Math.abs(one.error()));
			int within = (int) checked.stream().filter(Checked::within).count();
			return new Off(weeks, checked.size(), rounded(missed), rounded(mean(checked, Checked::error)),
					rounded(error), (missed > 0) ? (int) Math.round(100 * error / missed) : null, within,
					Math.round(100f * within / checked.size()));
		}

		private static double mean(List<Checked> checked, ToDoubleFunction<Checked> number) {
			return checked.stream().mapToDouble(number).average().orElse(0);
		}

	}

	private static double rounded(double number) {
		return Math.round(number * 10) / 10.0;
	}

}
