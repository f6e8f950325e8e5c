package org.earlyhelp.frontdoor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.earlyhelp.shared.InvalidInput;

/**
 * A file of contacts as rows: one per child, those of a contact under the same key. Cells
 * are trimmed; one that was escaped because it starts like a formula is as it was.
 */
final class ContactFile {

	/** The columns, in the order of the file. */
	static final List<String> COLUMNS = List.of("contact_key", "received_at", "channel", "source", "type",
			"referrer_name", "referrer_agency", "referrer_role", "child_first_name", "child_last_name", "child_dob",
			"child_expected_date", "child_sex", "child_ethnicity", "child_upn", "address_line1", "postcode", "school",
			"adult_first_name", "adult_last_name", "adult_dob", "adult_relationship", "needs", "presenting_level",
			"taf_offered", "tools", "family_aware", "consent", "reason_not_sought", "immediate_danger", "narrative");

	/** Local choice: about ten years of a large locality in one file. */
	static final int MOST_ROWS = 20_000;

	private static final int LONGEST_KEY = 200;

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

	private ContactFile() {
	}

	/**
	 * The rows by contact, in the order of the file.
	 * @param wrong takes what is wrong with single rows
	 * @throws InvalidInput where it is no such file
	 */
	static Map<String, List<Row>> read(byte[] file, RowFindings wrong) {
		String text = text(file);
		Map<String, List<Row>> contacts = new LinkedHashMap<>();
		try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
			long line = 1;
			boolean header = true;
			int rows = 0;
			for (CSVRecord record : parser) {
				if (header) {
					refuseHeader(record);
					header = false;
				}
				else {
					if (++rows > MOST_ROWS) {
						throw InvalidInput.of("file", "import.too-many-rows", MOST_ROWS);
					}
					add(record, line, contacts, wrong);
				}
				line = parser.getCurrentLineNumber() + 1;
			}
			if (header) {
				throw InvalidInput.of("file", "import.empty");
			}
			if (rows == 0) {
				throw InvalidInput.of("file", "import.no-rows");
			}
		}
		catch (IOException | IllegalStateException | java.io.UncheckedIOException ex) {
			throw InvalidInput.of("file", "import.not-csv");
		}
		return contacts;
	}

	private static void add(CSVRecord record, long line, Map<String, List<Row>> contacts, RowFindings wrong) {
		if (record.size() != COLUMNS.size()) {
			wrong.add(line, "contact_key", "import.cells", record.size(), COLUMNS.size());
			return;
		}
		List<String> cells = new ArrayList<>();
		record.forEach((cell) -> cells.add(unescaped(cell)));
		Row row = new Row(line, List.copyOf(cells));
		String key = row.cell("contact_key");
		if (key == null || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
			wrong.add(line, "contact_key", "import.key");
			return;
		}
		contacts.computeIfAbsent(key, (first) -> new ArrayList<>()).add(row);
	}

	private static void refuseHeader(CSVRecord header) {
		if (!header.toList().equals(COLUMNS)) {
			throw InvalidInput.of("file", "import.header", String.join(",", COLUMNS));
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

	/** A spreadsheet runs no cell that starts with an apostrophe: it is ours to drop. */
	static String unescaped(String cell) {
		boolean escaped = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r;".indexOf(cell.charAt(1)) >= 0;
		return escaped ? cell.substring(1) : cell;
	}

	/**
	 * One line of the file.
	 *
	 * @param line 1 is the header
	 */
	record Row(long line, List<String> cells) {

		/** Null where it is empty. */
		String cell(String column) {
			String cell = this.cells.get(COLUMNS.indexOf(column));
			return cell.isBlank() ? null : cell;
		}

	}

	/** What is wrong with a file, by line and column. */
	static final class RowFindings {

		/** More than anybody mends in one go. */
		static final int MOST = 1_000;

		private final List<Finding> found = new ArrayList<>();

		void add(long line, String column, String key, Object... values) {
			this.found.add(new Finding(line, column, key, values));
		}

		/**
		 * @throws InvalidInput where anything was found
		 */
		void refuse() {
			if (this.found.isEmpty()) {
				return;
			}
			this.found.sort((one, other) -> Long.compare(one.line(), other.line()));
			List<InvalidInput.Field> fields = new ArrayList<>();
			this.found.stream().limit(MOST).forEach((finding) -> fields.add(finding.field()));
			if (this.found.size() > MOST) {
				fields.add(new InvalidInput.Field("file", "import.more", this.found.size() - MOST));
			}
			throw new InvalidInput(fields);
		}

		private record Finding(long line, String column, String key, Object[] values) {

			InvalidInput.Field field() {
				return new InvalidInput.Field("line %d, %s".formatted(this.line, this.column), this.key, this.values);
			}

		}

	}

}
