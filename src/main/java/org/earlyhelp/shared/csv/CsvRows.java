package org.earlyhelp.shared.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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

	/** Characters of a name that no column has. */
	private static final int MOST_SHOWN = 60;

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

	/**
	 * Says which columns are missing and which nobody knows; else which one stands in
	 * another’s place. A line without one of them is no header.
	 */
	private static void refuseHeader(CSVRecord header, List<String> columns) {
		List<String> named = header.toList();
		if (Collections.disjoint(named, columns)) {
			throw InvalidInput.of("file", "import.header", String.join(",", columns));
		}
		var findings = new RowFindings();
		columns.stream()
			.filter((column) -> !named.contains(column))
			.forEach((column) -> findings.add(1, column, "import.header.missing"));
		for (int place = 0; place < Math.min(named.size(), RowFindings.MOST); place++) {
			String name = named.get(place);
			if (name.isEmpty()) {
				findings.add(1, String.valueOf(place + 1), "import.header.unnamed");
			}
			else if (!columns.contains(name)) {
				findings.add(1, shown(name), "import.header.unknown");
			}
			else if (named.indexOf(name) < place) {
				findings.add(1, name, "import.header.twice");
			}
		}
		findings.refuse();
		for (int place = 0; place < columns.size(); place++) {
			if (!named.get(place).equals(columns.get(place))) {
				findings.add(1, named.get(place), "import.header", String.join(",", columns));
				findings.refuse();
			}
		}
	}

	/** A name that is no column’s may be anything: on one line, and its beginning. */
	private static String shown(String name) {
		String line = name.replaceAll("[\\s\\p{Cntrl}]+", " ");
		return (line.codePointCount(0, line.length()) <= MOST_SHOWN) ? line
				: line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…";
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
