package org.earlyhelp.pack;

import java.util.Set;

/**
 * The three questions of Outcomes Based Accountability, and the measures that answer
 * each.
 *
 * @see "outcomes-and-kpis, 5.6 Quarterly pack"
 */
public enum Question {

	/** How much did we do? */
	HOW_MUCH(Set.of("K03", "K09")),
	/** How well did we do it? Whatever is not of the others. */
	HOW_WELL(Set.of()),
	/** Is anyone better off? */
	BETTER_OFF(Set.of("K01", "K08", "K10", "K11", "K13", "K17", "K20"));

	private final Set<String> measures;

	Question(Set<String> measures) {
		this.measures = measures;
	}

	/** The question that a measure answers. */
	static Question of(String measure) {
		return HOW_MUCH.measures.contains(measure) ? HOW_MUCH
				: BETTER_OFF.measures.contains(measure) ? BETTER_OFF : HOW_WELL;
	}

}
