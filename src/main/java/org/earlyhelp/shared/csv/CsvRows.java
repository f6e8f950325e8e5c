package org.earlyhelp.shared.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.earlyhelp.shared.InvalidInput;

/**
 * Reads a file that somebody brings. Cells are trimmed; one that was escaped because it
 * starts like a formula is as it was.
 */
public final class CsvRows {

	/** Local choice: about ten years of a large locality's contacts in one file. */
	public static final int MOST = 20_000;

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

	private CsvRows() {
	}

	/**
	 * The rows, in the order of the file.
	 * @param columns what its first line must say
	 * @param wrong takes what is wrong with single rows
	 * @throws InvalidInput where it is no such file
	 */
	public static List<CsvRow> read(byte[] file, List<String> columns, RowFindings wrong) {
		List<CsvRow> rows = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
			long line = 1;
			int read = -1;
			for (CSVRecord record : parser) {
				if (read < 0) {
					refuseHeader(record, columns);
				}
				else if (read >= MOST) {
					throw InvalidInput.of("file", "import.too-many-rows", MOST);
				}
				else {
					add(record, line, columns, rows, wrong);
				}
				read++;
				line = parser.getCurrentLineNumber() + 1;
			}
			if (read < 0) {
				throw InvalidInput.of("file", "import.empty");
			}
			if (read == 0) {
				throw InvalidInput.of("file", "import.no-rows");
			}
		}
		catch (IOException | IllegalStateException | UncheckedIOException ex) {
			throw InvalidInput.of("file", "import.not-csv");
		}
		return rows;
	}

	private static void add(CSVRecord record, long line, List<String> columns, List<CsvRow> rows, RowFindings wrong) {
		if (record.size() != columns.size()) {
			wrong.add(line, columns.get(0), "import.cells", record.size(), columns.size());
			return;
		}
		List<String> cells = new ArrayList<>();
		record.forEach((cell) -> cells.add(CsvLines.asItWas(cell)));
		rows.add(new CsvRow(line, columns, List.copyOf(cells)));
	}

	private static void refuseHeader(CSVRecord header, List<String> columns) {
		if (!header.toList().equals(columns)) {
			throw InvalidInput.of("file", "import.header", String.join(",", columns));
		}
	}

	private static String text(byte[] file) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			text = text.startsWith("\uFEFF") ? text.substring(1) : text;
			if (text.isBlank()) {
				throw InvalidInput.of("file", "import.empty");
			}
			return text;
		}
		catch (CharacterCodingException ex) {
			throw InvalidInput.of("file", "import.not-utf-8");
		}
	}

}
