package org.earlyhelp.shared.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A day that a list or a figure is asked for in three boxes, as {@code from-day}, {@code
 * from-month} and {@code from-year}, so that its address has what was typed.
 *
 * @param name of the day, as {@code from}
 */
public record DayBoxes(String name) {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

	/** The boxes, the year first. */
	public List<String> names() {
		return List.of(this.name + "-year", this.name + "-month", this.name + "-day");
	}

	/** What stands in them for this day. */
	public Map<String, String> boxes(LocalDate day) {
		return Map.of(this.name + "-year", String.valueOf(day.getYear()), this.name + "-month",
				String.valueOf(day.getMonthValue()), this.name + "-day", String.valueOf(day.getDayOfMonth()));
	}

	/** Whether anything stands in one of them. */
	public boolean saysAnything(Map<String, String> typed) {
		return names().stream().anyMatch(typed::containsKey);
	}

	/**
	 * The day as {@code 2026-03-02}; what was typed is no day where this cannot be read
	 * as one.
	 */
	public String day(UnaryOperator<String> typed) {
		List<String> parts = names().stream().map(typed).map((text) -> (text != null) ? text.strip() : "").toList();
		if (!parts.stream().allMatch(NUMBER.asMatchPredicate())) {
			return String.join("/", parts);
		}
		return padded(parts.get(0), 4) + "-" + padded(parts.get(1), 2) + "-" + padded(parts.get(2), 2);
	}

	private static String padded(String number, int digits) {
		return "0".repeat(Math.max(0, digits - number.length())) + number;
	}

}
