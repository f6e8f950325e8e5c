package org.earlyhelp.shared.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines where nothing else does: a picture is drawn before any font is
 * known. Widths are those of Arial, a little wide rather than too narrow, in pixels.
 */
public final class Lettering {

	private static final String ELLIPSIS = "…";

	private Lettering() {
	}

	/** About how wide the text is at this size of type. */
	public static int width(String text, int size) {
		return (int) Math.ceil(text.codePoints().mapToDouble(Lettering::share).sum() * size);
	}

	/**
	 * The text in lines that fit. A word too long for a line is parted; what does not fit
	 * into the last line is shortened.
	 * @param width of a line
	 * @param most how many lines there may be
	 */
	public static List<String> wrap(String text, int width, int size, int most) {
		var lines = new ArrayList<String>();
		String line = "";
		for (String word : words(text, width, size)) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (line.isEmpty() || width(longer, size) <= width) {
				line = longer;
			}
			else {
				lines.add(line);
				line = word;
			}
		}
		if (!line.isEmpty()) {
			lines.add(line);
		}
		if (lines.size() <= most) {
			return lines;
		}
		String rest = String.join(" ", lines.subList(most - 1, lines.size()));
		lines.subList(most - 1, lines.size()).clear();
		lines.add(shortened(rest, width, size));
		return lines;
	}

	/** The text on one line, its end left out where it is too long. */
	public static String shortened(String text, int width, int size) {
		if (width(text, size) <= width) {
			return text;
		}
		int end = text.length();
		while (end > 0 && width(text.substring(0, end).strip() + ELLIPSIS, size) > width) {
			end = text.offsetByCodePoints(end, -1);
		}
		return text.substring(0, end).strip() + ELLIPSIS;
	}

	private static List<String> words(String text, int width, int size) {
		var words = new ArrayList<String>();
		for (String word : text.strip().split("\\s+")) {
			String rest = word;
			while (width(rest, size) > width) {
				int end = rest.length();
				while (rest.codePointCount(0, end) > 1 && width(rest.substring(0, end), size) > width) {
					end = rest.offsetByCodePoints(end, -1);
				}
				if (end == rest.length()) {
					break;
				}
				words.add(rest.substring(0, end));
				rest = rest.substring(end);
			}
			if (!rest.isEmpty()) {
				words.add(rest);
			}
		}
		return words;
	}

	private static double share(int sign) {
		if ("ijl.,:;|!'’() ".indexOf(sign) >= 0) {
			return 0.3;
		}
		if ("frtI-".indexOf(sign) >= 0) {
			return 0.36;
		}
		if ("mwMW@".indexOf(sign) >= 0) {
			return 0.87;
		}
		if (Character.isUpperCase(sign)) {
			return 0.7;
		}
		return (sign < 0x250) ? 0.55 : 1;
	}

}
