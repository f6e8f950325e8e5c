package org.earlyhelp.web;

import java.util.List;
import java.util.Map;

import org.earlyhelp.casefile.CaseLine;
import org.earlyhelp.shared.page.Option;

/**
 * A list of cases as its page shows it.
 *
 * @param words the words that it is narrowed by; null where by none
 * @param lost whether words were asked for that the session no longer knows
 * @param tags what it is narrowed by, each with the address of the list without it
 * @param clear the address of the list that nothing narrows; null where nothing does
 * @param first the address of its first page; null there
 * @param next the address of its next page; null at the end
 */
public record CaseList(List<Line> lines, long total, Map<String, String> chosen, String words, boolean lost,
		List<Tag> tags, String clear, Choices choices, String first, String next) {

	/**
	 * One case.
	 *
	 * @param overdue whether work on it is overdue
	 */
	public record Line(CaseLine episode, boolean overdue) {
	}

	/**
	 * Something that the list is narrowed by.
	 *
	 * @param heading what it is, as "Stage"
	 */
	public record Tag(String heading, String text, String href) {
	}

	/** What may be chosen. */
	public record Choices(List<Option> states, List<Option> levels, List<Option> teams, List<Option> agencies,
			List<Option> leads) {
	}

	/** As the filter shows them, each under its heading. */
	public List<Map<String, Object>> selected() {
		return this.tags.stream()
			.map((tag) -> Map.<String, Object>of("heading", tag.heading(), "items", List.of(tag)))
			.toList();
	}

	/** The value of this filter; empty where it narrows nothing. */
	public String value(String filter) {
		return this.chosen.getOrDefault(filter, "");
	}

}
