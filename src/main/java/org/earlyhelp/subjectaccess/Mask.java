package org.earlyhelp.subjectaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts a mark where a text tells what it must not. */
final class Mask {

	private static final int LONGEST = 12;

	private Mask() {
	}

	/**
	 * The text with the mark in place of each shortest run of words that tells it; line
	 * breaks stay. Marks that stand side by side become one.
	 * @param tells whether a piece of the text tells it
	 */
	static String mask(String text, Predicate<String> tells, String mark) {
		if (!tells.test(text)) {
			return text;
		}
		List<String> lines = new ArrayList<>();
		for (String line : text.split("\n", -1)) {
			lines.add(line(line, tells, mark));
		}
		String masked = String.join("\n", lines);
		return tells.test(masked) ? mark : masked;
	}

	private static String line(String line, Predicate<String> tells, String mark) {
		List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
		for (int length = 1; length <= Math.min(LONGEST, words.size()); length++) {
			for (int at = 0; at + length <= words.size(); at++) {
				List<String> run = words.subList(at, at + length);
				if (tells.test(String.join(" ", run))) {
					String last = run.get(run.size() - 1);
					String end = last.matches(".*[.,;:!?]$") ? last.substring(last.length() - 1) : "";
					run.clear();
					words.add(at, mark + end);
				}
			}
		}
		return String.join(" ", words).replace(mark + " " + mark, mark);
	}

}
