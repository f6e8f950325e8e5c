package org.earlyhelp.kpi.web;

import java.util.List;

import org.earlyhelp.kpi.Standing;
import org.earlyhelp.locality.Profile.PublishedFigure;

/**
 * A figure as a line of a table.
 *
 * @param kpi the measure
 * @param id the measure, or its variant
 * @param variant whether it stands below its measure
 * @param ratio how many of how many; null where nothing was counted
 * @param status null where nothing is set for it
 * @param href the measure's page
 * @param behind what the figure counts
 */
record FigureLine(String kpi, String id, String name, String definition, boolean variant, String value, String ratio,
		Standing status, String target, String targetFor, String baseline, String alertBelow, String reason,
		List<PublishedFigure> published, String href, String behind) {

	/** What the locality published of it last. */
	public PublishedFigure lastPublished() {
		List<PublishedFigure> actual = this.published.stream()
			.filter((figure) -> figure.kind().equals("actual"))
			.toList();
		return actual.isEmpty() ? null : actual.get(actual.size() - 1);
	}

	/** The colour of its standing. */
	public String tag() {
		return switch (this.status) {
			case ON_TARGET -> "govuk-tag--green";
			case OFF_TARGET -> "govuk-tag--yellow";
			case ALERT -> "govuk-tag--red";
			default -> "govuk-tag--grey";
		};
	}

}
