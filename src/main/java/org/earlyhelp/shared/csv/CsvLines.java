package org.earlyhelp.shared.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows as RFC 4180 has them. What a spreadsheet would take for a formula gets an
 * apostrophe before it (B-41), which {@link #asItWas} takes away again.
 */
public final class CsvLines {

	private static final String STARTS_FORMULA = "=+-@\t\r\n;";

	private final Appendable to;

	private CsvLines(Appendable to) {
		this.to = to;
	}

	public static CsvLines to(Appendable to) {
		return new CsvLines(to);
	}

	/** One row; a null cell is empty. */
	public void write(List<String> cells) throws IOException {
		this.to.append(cells.stream().map(CsvLines::cell).collect(Collectors.joining(","))).append("\r\n");
	}

	/**
	 * A cell as it was before it was written: the apostrophe that keeps a spreadsheet
	 * from running it is ours to drop.
	 */
	public static String asItWas(String cell) {
		return (cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell.charAt(1))) ? cell.substring(1)
				: cell;
	}

	private static String cell(String value) {
		if (value == null || value.isEmpty()) {
			return "";
		}
		boolean formula = startsFormula(value.charAt(0));
		String safe = formula ? "'" + value : value;
		boolean quoted = formula || safe.chars().anyMatch((sign) -> ",\"\r\n".indexOf(sign) >= 0)
				|| !safe.strip().equals(safe);
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

	private static boolean startsFormula(char sign) {
		return STARTS_FORMULA.indexOf(sign) >= 0;
	}

}
