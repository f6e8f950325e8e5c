package org.earlyhelp.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.earlyhelp.shared.page.Option;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskView;

/**
 * A list of work as its page shows it.
 *
 * @param query what was asked for
 * @param words what is searched for; null for nothing
 * @param lost the words that were searched for are no longer kept
 * @param views the presets, for the navigation
 * @param count how many there are, in words
 * @param groups by due state where it is sorted so, else one without a heading
 * @param heads of the columns that can be sorted by, by the sort's word
 * @param filters what it is narrowed by, each with the list without it
 * @param clear the list narrowed by nothing; null where it is
 * @param next the next page; null on the last
 * @param first the first page; null on it
 * @param moves what may be done with several: claim, release, assign
 * @param takes whether the reader serves a queue
 */
record TaskList(TaskQuery query, String words, boolean lost, List<Map<String, Object>> views, String count,
		List<Group> groups, Map<String, Head> heads, List<Map<String, Object>> filters, String clear, String next,
		String first, List<String> moves, boolean takes, Choices choices) {

	/** Lines under a heading; it is null where they need none. */
	record Group(String heading, List<TaskView> lines) {
	}

	/** A column's link, and how the list is sorted by it now. */
	record Head(String href, String sort) {
	}

	/** What a list may be narrowed and sorted by. */
	record Choices(List<Option> types, List<Option> teams, List<Option> levels, List<Option> dues, List<Option> sorts) {
	}

	public boolean empty() {
		return this.groups.isEmpty();
	}

	/** Whether lines say who has them. */
	public boolean tellsWho() {
		return this.query.view() == TaskQuery.View.ALL;
	}

	public int columns() {
		return 6 + (tellsWho() ? 1 : 0) + (this.moves.isEmpty() ? 0 : 1);
	}

	/** The choice of this filter that is in force; empty for none. */
	public String chosen(String filter) {
		return switch (filter) {
			case "type" -> (this.query.type() != null) ? this.query.type().code() : "";
			case "team" -> text(this.query.team());
			case "level" -> text(this.query.level());
			case "due" ->
				(this.query.due() != null) ? this.query.due().name().toLowerCase(Locale.ROOT) : TaskListPages.ANY;
			default -> TaskListPages.word(this.query.sort(), this.query.descending());
		};
	}

	private static String text(String value) {
		return (value != null) ? value : "";
	}

}
