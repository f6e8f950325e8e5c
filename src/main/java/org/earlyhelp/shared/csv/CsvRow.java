package org.earlyhelp.shared.csv;

import java.util.List;

/**
 * One line of a file.
 *
 * @param line 1 is the header
 * @param columns the headings of its cells
 */
public record CsvRow(long line, List<String> columns, List<String> cells) {

	/** Null where it is empty. */
	public String cell(String column) {
		String cell = this.cells.get(this.columns.indexOf(column));
		return cell.isBlank() ? null : cell;
	}

}
