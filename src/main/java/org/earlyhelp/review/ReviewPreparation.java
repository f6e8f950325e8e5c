package org.earlyhelp.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanOutcome;

/**
 * What a review starts with.
 *
 * @param children born and of the household, in the order in which the review speaks of
 * them
 * @param groups the outcomes, by whom they are for, in that order; the whole family last
 * @param actions those that are open, in the order in which they are due
 * @param since the last review that counted; null where this is the first
 */
public record ReviewPreparation(List<ChildInReview> children, List<Group> groups, List<ToDo> actions, LocalDate since) {

	public ReviewPreparation {
		children = List.copyOf(children);
		groups = List.copyOf(groups);
		actions = List.copyOf(actions);
	}

	/**
	 * The outcomes for one person.
	 *
	 * @param name null for the whole family
	 */
	public record Group(String name, List<Standing> outcomes) {
	}

	/**
	 * Where an outcome stands before the review.
	 *
	 * @param baseline where its need stood at first; null where it was never scaled
	 * @param last where the last review put it; null where none did
	 */
	public record Standing(UUID id, UUID personId, String name, String need, String headline, String target,
			Integer baseline, Integer last, PlanOutcome.Progress progress) {
	}

	/** An action of the plan that is still open. */
	public record ToDo(UUID id, String text, String ownerName, LocalDate due, PlanAction.Status status, String note,
			boolean overdue) {
	}

	/** Every outcome. */
	public List<Standing> outcomes() {
		return this.groups.stream().flatMap((group) -> group.outcomes().stream()).toList();
	}

	/** The ids of what a form has a row for. */
	public Stream<String> childIds() {
		return this.children.stream().map((child) -> child.personId().toString());
	}

}
