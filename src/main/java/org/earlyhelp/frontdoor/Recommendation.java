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
 */
public record Recommendation(String level, Outcome outcome, List<String> reasons, String ruleId, String tableVersion) {

	public Recommendation {
		reasons = List.copyOf(reasons);
	}

}
