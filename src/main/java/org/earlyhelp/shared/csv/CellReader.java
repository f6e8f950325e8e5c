package org.earlyhelp.shared.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.earlyhelp.shared.ServiceTime;

/** Reads the cells of one row; remembers whether all could be read. */
public final class CellReader {

	private final CsvRow row;

	private final RowFindings wrong;

	private boolean good = true;

	public CellReader(CsvRow row, RowFindings wrong) {
		this.row = row;
		this.wrong = wrong;
	}

	/** Whether nothing was wrong with what was read so far. */
	public boolean good() {
		return this.good;
	}

	/** Null where it is empty, as of every other kind of cell. */
	public String text(String column) {
		return this.row.cell(column);
	}

	public List<String> several(String column) {
		String cell = text(column);
		return (cell != null) ? Arrays.stream(cell.split("\\|", -1)).map(String::trim).toList() : List.of();
	}

	public Instant instant(String column) {
		return read(column, (text) -> kept(OffsetDateTime.parse(text)).toInstant(), "import.instant");
	}

	public LocalDate date(String column) {
		return read(column, (text) -> kept(LocalDate.parse(text)), "import.date");
	}

	/** No database keeps every year that can be written. */
	private static <T extends Temporal> T kept(T moment) {
		if (!ServiceTime.isKept(moment.get(ChronoField.YEAR))) {
			throw new IllegalArgumentException();
		}
		return moment;
	}

	public Boolean flag(String column) {
		return read(column, (text) -> switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException();
		}, "import.boolean");
	}

	/**
	 * @param key what to say where it is none of them
	 */
	public <E extends Enum<E>> E oneOf(String column, Class<E> codes, String key, Object... values) {
		return read(column, (text) -> Enum.valueOf(codes, text), key, values);
	}

	/** Remembers that this cell is wrong. */
	public void refuse(String column, String key, Object... values) {
		this.wrong.add(this.row.line(), column, key, values);
		this.good = false;
	}

	/** Refuses the cell unless this holds. */
	public void require(boolean holds, String column, String key, Object... values) {
		if (!holds) {
			refuse(column, key, values);
		}
	}

	private <T> T read(String column, Function<String, T> reading, String key, Object... values) {
		String cell = text(column);
		if (cell == null) {
			return null;
		}
		try {
			return reading.apply(cell);
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			refuse(column, key, values);
			return null;
		}
	}

}
