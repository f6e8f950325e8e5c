package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.util.List;

import org.earlyhelp.locality.Profile.PublishedFigure;

/**
 * One measure for one period.
 *
 * @param id as {@code K01}
 * @param definition what it counts, in one sentence
 * @param numerator null where nothing is counted here
 * @param denominator null where it is a plain count
 * @param value null where there is nothing to divide by, or nobody entered it
 * @param target what holds for the period; null where nothing is aimed at
 * @param targetFor the year that the target was set for, as {@code 2019-20}
 * @param alertBelow a value below it is a concern
 * @param reason why there is no figure; null where there is one
 * @param queryVersion of what counted it
 * @param variants what else is told of it
 * @param comparisons by agency, district and the like; empty in the list of all
 * @param published what the locality published
 * @param entered what was entered by hand for the period
 */
public record KpiFigure(String id, String name, String definition, Unit unit, Long numerator, Long denominator,
		BigDecimal value, BigDecimal target, String targetFor, BigDecimal baseline, BigDecimal alertBelow,
		Standing status, String reason, String queryVersion, List<Variant> variants, List<Comparison> comparisons,
		List<PublishedFigure> published, List<EnteredValue> entered) {

	/**
	 * A figure beside the measure's own.
	 *
	 * @param status null where the profile sets nothing for it
	 */
	public record Variant(String id, String name, String definition, Unit unit, Long numerator, Long denominator,
			BigDecimal value, Standing status, List<PublishedFigure> published) {
	}

	/** A figure by what it is compared by. */
	public record Comparison(String variant, String by, String name, List<Line> lines) {
	}

	/**
	 * One line of a comparison.
	 *
	 * @param code what is compared, as records hold it; {@code NONE} where they do not
	 * say
	 * @param medianDays in working days, where steps are compared; else null
	 * @param p90Days nine of ten took no longer, in working days
	 */
	public record Line(String code, String name, Long numerator, Long denominator, BigDecimal value, Integer medianDays,
			Integer p90Days) {
	}

}
