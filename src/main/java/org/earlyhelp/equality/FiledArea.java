package org.earlyhelp.equality;

import java.util.List;

import org.earlyhelp.shared.text.Text;
import org.earlyhelp.shared.csv.CellReader;
import org.earlyhelp.shared.csv.CsvRow;
import org.earlyhelp.shared.csv.RowFindings;

/**
 * One row of a file of postcodes.
 *
 * @param postcode in capitals, without its space
 * @param decile 1 is the most deprived tenth; null where it is not known
 * @param rural null where it is not known
 */
record FiledArea(long line, String postcode, Integer decile, Boolean rural, String source) {

	/** The columns, in the order of the file. */
	static final List<String> COLUMNS = List.of("postcode", "imd_decile", "rural_urban", "source");

	private static final String POSTCODE = "[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}";

	private static final int LONGEST = 200;

	/** How a place is classified. */
	private enum Place {

		RURAL, URBAN

	}

	/** Reads a row; null where something is wrong with it, which is told. */
	static FiledArea of(CsvRow row, RowFindings wrong) {
		var cells = new CellReader(row, wrong);
		String postcode = cells.text("postcode");
		String compact = (postcode != null) ? Text.compact(postcode) : null;
		cells.require(postcode != null, "postcode", "required");
		cells.require(compact == null || compact.matches(POSTCODE), "postcode", "area.postcode");
		String decile = cells.text("imd_decile");
		boolean isDecile = decile == null || decile.matches("[1-9]|10");
		cells.require(isDecile, "imd_decile", "area.decile");
		Place place = cells.oneOf("rural_urban", Place.class, "code.unknown", "RURAL, URBAN");
		String source = cells.text("source");
		cells.require(source != null, "source", "required");
		cells.require(source == null || (source.length() <= LONGEST && Text.isWhole(source)
				&& source.chars().noneMatch(Character::isISOControl)), "source", "area.line", LONGEST);
		return cells.good() ? new FiledArea(row.line(), compact, (decile != null) ? Integer.valueOf(decile) : null,
				(place != null) ? place == Place.RURAL : null, source) : null;
	}

}
