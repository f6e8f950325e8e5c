package org.earlyhelp.frontdoor;

import java.util.List;

/**
 * What the locality's threshold recommends. People decide: another outcome needs a reason
 * (R3.1).
 *
 * @param level the code of the level
 * @param reasons why, one sentence each, in the order in which they weigh; never empty
 * @param ruleId the rule of the table that answered
 * @param tableVersion which table answered, as {@code west-cheshire 1}
 * @param asked what it was asked with; null for what was recommended before that was kept
 */
public record Recommendation(String level, Outcome outcome, List<String> reasons, String ruleId, String tableVersion,
		ThresholdQuestion asked) {

	public Recommendation {
		reasons = List.copyOf(reasons);
	}

	/** As the table answers. */
	public Recommendation(String level, Outcome outcome, List<String> reasons, String ruleId, String tableVersion) {
		this(level, outcome, reasons, ruleId, tableVersion, null);
	}

	/** The same with the question, to be kept as it stood. */
	Recommendation askedWith(ThresholdQuestion question) {
		return new Recommendation(this.level, this.outcome, this.reasons, this.ruleId, this.tableVersion, question);
	}

}
