package org.earlyhelp.shared.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the paths of fields, as {@code outcomes[0].actions[1].text}. */
public final class FieldPath {

	private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

	private FieldPath() {
	}

	/** Whether the path is the outer one, or stands in it or in a row of it. */
	public static boolean isUnder(String path, String outer) {
		return path.startsWith(outer) && (path.length() == outer.length() || path.charAt(outer.length()) == '.'
				|| path.charAt(outer.length()) == '[');
	}

	/** The payload's own field that the path begins with: {@code outcomes}. */
	static String root(String path) {
		return path.replaceFirst("[\\[.].*", "");
	}

	/** The same for every row: {@code outcomes.actions.text}. */
	static String plain(String path) {
		return ROW.matcher(path).replaceAll("");
	}

	/**
	 * The rows that it stands in, the outer one first: {@code outcomes[0]}, then that
	 * row's own.
	 */
	static List<String> rows(String path) {
		var rows = new ArrayList<String>();
		Matcher row = ROW.matcher(path);
		while (row.find()) {
			rows.add(path.substring(0, row.end()));
		}
		return rows;
	}

	/**
	 * The number, from 1, of the innermost row that it stands in; blank where in none.
	 */
	static String rowNumber(String path) {
		String number = "";
		Matcher row = ROW.matcher(path);
		while (row.find()) {
			number = String.valueOf(Integer.parseInt(row.group(1)) + 1);
		}
		return number;
	}

	/** The list whose row the path is; the path itself where it is none. */
	static String list(String path) {
		return path.replaceFirst("\\[\\d+]$", "");
	}

}
