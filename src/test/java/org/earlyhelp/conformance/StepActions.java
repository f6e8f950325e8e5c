package org.earlyhelp.conformance;

import java.util.Set;

import org.earlyhelp.worklist.TaskType;

/** What the ledger calls a step, for tests of other modules. */
public final class StepActions {

	private StepActions() {
	}

	/** Empty where the work is no step of a case. */
	public static Set<String> of(String type) {
		TaskType known = TaskType.of(type);
		return (known != null) ? StepEntries.actionsOf(known) : Set.of();
	}

}
