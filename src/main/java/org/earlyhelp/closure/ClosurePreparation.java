package org.earlyhelp.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.shared.page.Option;

/**
 * What a proposal to close starts with.
 *
 * @param family its name
 * @param version of the case
 * @param outcomes of the plan
 * @param actions those that are still open
 * @param children born
 * @param people of the family, to say whose a need is
 */
public record ClosurePreparation(String family, String reference, int version, List<Ending> outcomes,
		List<ToDo> actions, List<Option> children, List<Option> people) {

	public ClosurePreparation {
		outcomes = List.copyOf(outcomes);
		actions = List.copyOf(actions);
		children = List.copyOf(children);
		people = List.copyOf(people);
	}

	/**
	 * An outcome and where it stands.
	 *
	 * @param name for whom; null for the whole family
	 */
	public record Ending(UUID id, String headline, String name, String target, Integer scale,
			PlanOutcome.Progress progress) {
	}

	/** An action that is still open. */
	public record ToDo(UUID id, String text, String ownerName, LocalDate due) {
	}

}
