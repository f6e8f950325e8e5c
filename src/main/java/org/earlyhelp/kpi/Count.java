package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was counted for one part of a measure.
 *
 * @param numerator how many
 * @param denominator of how many; 0 for a plain count
 * @param middle the median of their spans in days; null where there is none
 */
record Count(long numerator, long denominator, Double middle) {

	/**
	 * The figure, with one decimal; null where there is nothing to divide by.
	 * @param pupils of the locality's schools; null where nobody said
	 */
	BigDecimal value(Unit unit, Integer pupils) {
		return switch (unit) {
			case PERCENT, PER_100_OPEN -> ratio(100, this.denominator);
			case PER_1000_PUPILS -> (pupils != null) ? ratio(1000, pupils) : null;
			case MEDIAN_DAYS ->
				(this.middle != null) ? BigDecimal.valueOf(this.middle).setScale(1, RoundingMode.HALF_UP) : null;
			case COUNT, AS_ENTERED -> BigDecimal.valueOf(this.numerator);
		};
	}

	private BigDecimal ratio(int times, long of) {
		return (of == 0) ? null
				: BigDecimal.valueOf(this.numerator)
					.multiply(BigDecimal.valueOf(times))
					.divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
	}

}
