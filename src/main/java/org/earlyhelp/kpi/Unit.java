package org.earlyhelp.kpi;

/** How a figure is read. */
public enum Unit {

	/** The numerator of each hundred of the denominator. */
	PERCENT,
	/** The numerator alone. */
	COUNT,
	/** The numerator for each hundred open plans on the last day of the period. */
	PER_100_OPEN,
	/** The middle one of the spans, in days. */
	MEDIAN_DAYS,
	/** The numerator for each thousand pupils of the locality's schools. */
	PER_1000_PUPILS,
	/** As whoever entered it says. */
	AS_ENTERED

}
