package org.earlyhelp.frontdoor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.earlyhelp.frontdoor.ContactFile.Row;
import org.earlyhelp.frontdoor.ContactFile.RowFindings;
import org.earlyhelp.frontdoor.ReceiveContact.Address;
import org.earlyhelp.frontdoor.ReceiveContact.Adult;
import org.earlyhelp.frontdoor.ReceiveContact.Child;
import org.earlyhelp.frontdoor.ReceiveContact.Referrer;
import org.earlyhelp.frontdoor.ReceiveContact.Tool;
import org.earlyhelp.shared.InvalidInput;

/**
 * The rows of one contact, read as what somebody told us.
 *
 * @param told null where a cell could not be read
 * @param childRows the row of each child, in the order of the children
 * @param contentHash the same for the same rows in any order
 */
record FiledContact(String key, ReceiveContact told, List<Row> rows, List<Row> childRows, String contentHash) {

	private static final Set<String> OF_THE_CHILD = Set.of("child_first_name", "child_last_name", "child_dob",
			"child_expected_date", "child_sex", "child_ethnicity", "child_upn", "address_line1", "postcode", "school");

	private static final Map<String, String> COLUMN_OF = Map.ofEntries(Map.entry("receivedAt", "received_at"),
			Map.entry("channel", "channel"), Map.entry("source", "source"), Map.entry("type", "type"),
			Map.entry("referrer.name", "referrer_name"), Map.entry("referrer.agency", "referrer_agency"),
			Map.entry("referrer.role", "referrer_role"), Map.entry("children", "child_first_name"),
			Map.entry("children.firstName", "child_first_name"), Map.entry("children.lastName", "child_last_name"),
			Map.entry("children.dateOfBirth", "child_dob"), Map.entry("children.expectedDate", "child_expected_date"),
			Map.entry("children.sex", "child_sex"), Map.entry("children.ethnicity", "child_ethnicity"),
			Map.entry("children.upn", "child_upn"), Map.entry("children.address.line1", "address_line1"),
			Map.entry("children.address.postcode", "postcode"), Map.entry("children.school", "school"),
			Map.entry("adults.firstName", "adult_first_name"), Map.entry("adults.lastName", "adult_last_name"),
			Map.entry("adults.dateOfBirth", "adult_dob"), Map.entry("adults.relationship", "adult_relationship"),
			Map.entry("needs", "needs"), Map.entry("presentingLevel", "presenting_level"), Map.entry("tools", "tools"),
			Map.entry("tools.tool", "tools"), Map.entry("reasonNotSought", "reason_not_sought"),
			Map.entry("narrative", "narrative"));

	private static final Pattern CHILD = Pattern.compile("children\\[(\\d+)].*");

	/** Reads the rows; what cannot be read, or does not agree, is told. */
	static FiledContact of(String key, List<Row> rows, RowFindings wrong) {
		Reader first = new Reader(rows.get(0), wrong);
		boolean good = agree(rows, wrong);
		List<Row> childRows = rows.stream().filter(FiledContact::namesChild).toList();
		List<Child> children = new ArrayList<>();
		for (Row row : childRows) {
			Reader reader = new Reader(row, wrong);
			children.add(child(reader));
			good &= reader.good;
		}
		ReceiveContact told = contact(first, children);
		return new FiledContact(key, (good && first.good) ? told : null, rows, childRows, hash(rows));
	}

	/** Tells a finding about the contact at its line and column. */
	void tell(InvalidInput.Field field, RowFindings wrong) {
		Matcher child = CHILD.matcher(field.path());
		int index = child.matches() ? Integer.parseInt(child.group(1)) : -1;
		Row row = (index >= 0 && index < this.childRows.size()) ? this.childRows.get(index) : this.rows.get(0);
		String path = field.path().replaceAll("\\[\\d+]", "");
		wrong.add(row.line(), COLUMN_OF.getOrDefault(path, path), field.key(), field.values());
	}

	private static boolean agree(List<Row> rows, RowFindings wrong) {
		Row first = rows.get(0);
		boolean good = true;
		for (Row row : rows.subList(1, rows.size())) {
			for (int column = 0; column < ContactFile.COLUMNS.size(); column++) {
				String name = ContactFile.COLUMNS.get(column);
				if (!OF_THE_CHILD.contains(name) && !row.cells().get(column).equals(first.cells().get(column))) {
					wrong.add(row.line(), name, "import.differs", first.line());
					good = false;
				}
			}
		}
		return good;
	}

	private static boolean namesChild(Row row) {
		return row.cell("child_first_name") != null || row.cell("child_last_name") != null
				|| row.cell("child_dob") != null || row.cell("child_expected_date") != null;
	}

	private static ReceiveContact contact(Reader row, List<Child> children) {
		Referrer referrer = new Referrer(row.text("referrer_name"), row.text("referrer_agency"),
				row.text("referrer_role"), null, null, null);
		boolean told = referrer.name() != null || referrer.agency() != null || referrer.role() != null;
		return new ReceiveContact(row.instant("received_at"), row.oneOf("channel", Channel.class), row.text("source"),
				row.oneOf("type", ContactType.class), told ? referrer : null, children, adults(row),
				row.several("needs"), row.text("presenting_level"), row.text("narrative"), null,
				row.oneOf("taf_offered", TafOffered.class), tools(row), row.flag("family_aware"),
				row.oneOf("consent", AgreementSaid.class), row.text("reason_not_sought"), row.flag("immediate_danger"));
	}

	private static Child child(Reader row) {
		Address address = new Address(row.text("address_line1"), row.text("postcode"));
		boolean lives = address.line1() != null || address.postcode() != null;
		return new Child(row.text("child_first_name"), row.text("child_last_name"), row.date("child_dob"),
				row.date("child_expected_date"), row.text("child_sex"), row.text("child_ethnicity"),
				lives ? address : null, row.text("school"), row.text("child_upn"), null, null, null, null);
	}

	private static List<Adult> adults(Reader row) {
		Adult adult = new Adult(row.text("adult_first_name"), row.text("adult_last_name"), row.date("adult_dob"),
				row.text("adult_relationship"), null, null, null);
		boolean named = adult.firstName() != null || adult.lastName() != null || adult.dateOfBirth() != null
				|| adult.relationship() != null;
		return named ? List.of(adult) : List.of();
	}

	private static List<Tool> tools(Reader row) {
		List<Tool> tools = new ArrayList<>();
		for (String tool : row.several("tools")) {
			String[] parts = tool.split(":", -1);
			if (parts.length == 2 && (parts[1].equals("attached") || parts[1].equals("on_file"))) {
				tools.add(new Tool(parts[0], parts[1].equals("attached"), null));
			}
			else {
				row.refuse("tools", "import.tool");
			}
		}
		return tools;
	}

	private static String hash(List<Row> rows) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			rows.stream()
				.map((row) -> String.join("\u001f", row.cells()))
				.sorted()
				.forEach((row) -> digest.update((row + "\u001e").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Reads the cells of one row; remembers whether all could be read. */
	private static final class Reader {

		private final Row row;

		private final RowFindings wrong;

		private boolean good = true;

		Reader(Row row, RowFindings wrong) {
			this.row = row;
			this.wrong = wrong;
		}

		String text(String column) {
			return this.row.cell(column);
		}

		List<String> several(String column) {
			String cell = text(column);
			return (cell != null) ? Arrays.stream(cell.split("\\|", -1)).map(String::trim).toList() : List.of();
		}

		Instant instant(String column) {
			return read(column, (text) -> OffsetDateTime.parse(text).toInstant(), "import.instant");
		}

		LocalDate date(String column) {
			return read(column, LocalDate::parse, "import.date");
		}

		Boolean flag(String column) {
			return read(column, (text) -> switch (text) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new IllegalArgumentException();
			}, "import.boolean");
		}

		<E extends Enum<E>> E oneOf(String column, Class<E> codes) {
			return read(column, (text) -> Enum.valueOf(codes, text), "contact.unknown-code");
		}

		void refuse(String column, String key) {
			this.wrong.add(this.row.line(), column, key);
			this.good = false;
		}

		private <T> T read(String column, Function<String, T> reading, String key) {
			String cell = text(column);
			if (cell == null) {
				return null;
			}
			try {
				return reading.apply(cell);
			}
			catch (DateTimeException | IllegalArgumentException ex) {
				refuse(column, key);
				return null;
			}
		}

	}

}
