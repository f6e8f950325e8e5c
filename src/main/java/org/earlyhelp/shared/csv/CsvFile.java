package org.earlyhelp.shared.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.text.Sha256;

/**
 * A file of figures, small enough to be made whole.
 *
 * @param head the names of its columns
 * @param rows its lines, without the head
 */
public record CsvFile(List<String> head, List<List<String>> rows) {

	/** Stands where a number would tell of few people. */
	public static final String LEFT_OUT = "c";

	/** A line of these; what is null is empty. */
	public static List<String> row(Object... cells) {
		return Stream.of(cells).map(CsvFile::cell).toList();
	}

	private static String cell(Object value) {
		return (value instanceof BigDecimal number) ? number.toPlainString() : (value != null) ? value.toString() : "";
	}

	/** As it leaves: see {@link CsvLines}. */
	public String text() {
		var file = new StringBuilder();
		CsvLines lines = CsvLines.to(file);
		try {
			lines.write(this.head);
			for (List<String> row : this.rows) {
				lines.write(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toString();
	}

	/**
	 * What the ledger keeps of it.
	 * @param what which file, in UPPER_SNAKE_CASE
	 * @param leftOut how many rows the asker may not have
	 */
	public Exported exported(String what, Map<String, String> parameters, long leftOut, Instant at) {
		return new Exported(what, parameters, this.rows.size(), leftOut,
				Sha256.hex(text().getBytes(StandardCharsets.UTF_8)), at);
	}

}
