package org.earlyhelp.frontdoor;

/** The locality's threshold document, as a table that answers. */
public interface Threshold {

	/** The level and outcome that the locality's threshold asks for; always one. */
	Recommendation recommend(ThresholdQuestion question);

}
