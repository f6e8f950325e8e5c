package org.earlyhelp.frontdoor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.earlyhelp.frontdoor.ReceiveContact.Address;
import org.earlyhelp.frontdoor.ReceiveContact.Adult;
import org.earlyhelp.frontdoor.ReceiveContact.Child;
import org.earlyhelp.frontdoor.ReceiveContact.Referrer;
import org.earlyhelp.frontdoor.ReceiveContact.Tool;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.csv.CellReader;
import org.earlyhelp.shared.csv.CsvRow;
import org.earlyhelp.shared.csv.RowFindings;

/**
 * The rows of one contact, read as what somebody told us.
 *
 * @param told null where a cell could not be read
 * @param childRows the row of each child, in the order of the children
 * @param contentHash the same for the same rows in any order
 */
record FiledContact(String key, ReceiveContact told, List<CsvRow> rows, List<CsvRow> childRows, String contentHash) {

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

	private static final String UNKNOWN_CODE = "contact.unknown-code";

	private static final Pattern CHILD = Pattern.compile("children\\[(\\d+)].*");

	/** Reads the rows; what cannot be read, or does not agree, is told. */
	static FiledContact of(String key, List<CsvRow> rows, RowFindings wrong) {
		CellReader first = new CellReader(rows.get(0), wrong);
		boolean good = agree(rows, wrong);
		List<CsvRow> childRows = rows.stream().filter(FiledContact::namesChild).toList();
		List<Child> children = new ArrayList<>();
		for (CsvRow row : childRows) {
			CellReader reader = new CellReader(row, wrong);
			children.add(child(reader));
			good &= reader.good();
		}
		ReceiveContact told = contact(first, children);
		return new FiledContact(key, (good && first.good()) ? told : null, rows, childRows, hash(rows));
	}

	/** Tells a finding about the contact at its line and column. */
	void tell(InvalidInput.Field field, RowFindings wrong) {
		Matcher child = CHILD.matcher(field.path());
		int index = child.matches() ? Integer.parseInt(child.group(1)) : -1;
		CsvRow row = (index >= 0 && index < this.childRows.size()) ? this.childRows.get(index) : this.rows.get(0);
		String path = field.path().replaceAll("\\[\\d+]", "");
		wrong.add(row.line(), COLUMN_OF.getOrDefault(path, path), field.key(), field.values());
	}

	private static boolean agree(List<CsvRow> rows, RowFindings wrong) {
		CsvRow first = rows.get(0);
		boolean good = true;
		for (CsvRow row : rows.subList(1, rows.size())) {
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

	private static boolean namesChild(CsvRow row) {
		return row.cell("child_first_name") != null || row.cell("child_last_name") != null
				|| row.cell("child_dob") != null || row.cell("child_expected_date") != null;
	}

	private static ReceiveContact contact(CellReader row, List<Child> children) {
		Referrer referrer = new Referrer(row.text("referrer_name"), row.text("referrer_agency"),
				row.text("referrer_role"), null, null, null);
		boolean told = referrer.name() != null || referrer.agency() != null || referrer.role() != null;
		return new ReceiveContact(row.instant("received_at"), row.oneOf("channel", Channel.class, UNKNOWN_CODE),
				row.text("source"), row.oneOf("type", ContactType.class, UNKNOWN_CODE), told ? referrer : null,
				children, adults(row), row.several("needs"), row.text("presenting_level"), row.text("narrative"), null,
				row.oneOf("taf_offered", TafOffered.class, UNKNOWN_CODE), tools(row), row.flag("family_aware"),
				row.oneOf("consent", AgreementSaid.class, UNKNOWN_CODE), row.text("reason_not_sought"),
				row.flag("immediate_danger"));
	}

	private static Child child(CellReader row) {
		Address address = new Address(row.text("address_line1"), row.text("postcode"));
		boolean lives = address.line1() != null || address.postcode() != null;
		return new Child(row.text("child_first_name"), row.text("child_last_name"), row.date("child_dob"),
				row.date("child_expected_date"), row.text("child_sex"), row.text("child_ethnicity"),
				lives ? address : null, row.text("school"), row.text("child_upn"), null, null, null, null);
	}

	private static List<Adult> adults(CellReader row) {
		Adult adult = new Adult(row.text("adult_first_name"), row.text("adult_last_name"), row.date("adult_dob"),
				row.text("adult_relationship"), null, null, null);
		boolean named = adult.firstName() != null || adult.lastName() != null || adult.dateOfBirth() != null
				|| adult.relationship() != null;
		return named ? List.of(adult) : List.of();
	}

	private static List<Tool> tools(CellReader row) {
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

	private static String hash(List<CsvRow> rows) {
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

}
