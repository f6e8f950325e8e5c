package org.earlyhelp.shared.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.earlyhelp.shared.InvalidInput;

/**
 * What is wrong with a file that somebody brought, and where.
 *
 * @param line empty where it is of the whole file
 */
public record WrongCell(String line, String column, String why) {

	private static final Pattern CELL = Pattern.compile("line (\\d+), (.+)");

	/** All that was found, as a person reads it. */
	public static List<WrongCell> of(InvalidInput wrong, Wording words) {
		return wrong.fields().stream().map((field) -> of(field, words)).toList();
	}

	private static WrongCell of(InvalidInput.Field field, Wording words) {
		String why = words.of(field.key(), field.values());
		Matcher cell = CELL.matcher(field.path());
		return cell.matches() ? new WrongCell(cell.group(1), cell.group(2), why) : new WrongCell("", "", why);
	}

}
