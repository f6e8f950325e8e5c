package org.earlyhelp.worklist;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What lies ahead of one person: how much, and the first of it.
 *
 * @param mine what is theirs
 * @param available what is nobody's and theirs to take; null for people of no queue
 * @param team all that is overdue on what they answer for; null for those who answer for
 * nobody's work but their own
 * @param overdue the first of what is theirs and overdue, the longest overdue first
 * @param today the first of what is due later today
 * @param soon the first of what is due soon after
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ahead(Tally mine, Tally available, Team team, List<TaskView> overdue, List<TaskView> today,
		List<TaskView> soon) {

	/**
	 * How much of each.
	 *
	 * @param all also what is on no clock
	 */
	public record Tally(long overdue, long today, long soon, long later, long all) {
	}

	/** What is overdue, whoever's it is. */
	public record Team(long overdue) {
	}

	/** The work that is shown, for the ledger. */
	public List<UUID> ids() {
		return Stream.of(this.overdue, this.today, this.soon).flatMap(List::stream).map(TaskView::id).toList();
	}

}
