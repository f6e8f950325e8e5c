package org.earlyhelp.workflow.engine;

import java.util.List;

import org.earlyhelp.outcome.DecisionTables;

/** The frameworks' own decision tables, without the service. */
public final class FrameworkTables {

	private FrameworkTables() {
	}

	public static DecisionTables ofWestCheshire() {
		return new DmnDecisionTables("west-cheshire", List.of("FamiliesTogether", "SupportingFamilies"));
	}

}
