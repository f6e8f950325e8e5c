package org.earlyhelp.frontdoor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.csv.CsvRow;
import org.earlyhelp.shared.csv.CsvRows;
import org.earlyhelp.shared.csv.RowFindings;

/**
 * A file of contacts as rows: one per child, those of a contact under the same key.
 */
final class ContactFile {

	/** The columns, in the order of the file. */
	static final List<String> COLUMNS = List.of("contact_key", "received_at", "channel", "source", "type",
			"referrer_name", "referrer_agency", "referrer_role", "child_first_name", "child_last_name", "child_dob",
			"child_expected_date", "child_sex", "child_ethnicity", "child_upn", "address_line1", "postcode", "school",
			"adult_first_name", "adult_last_name", "adult_dob", "adult_relationship", "needs", "presenting_level",
			"taf_offered", "tools", "family_aware", "consent", "reason_not_sought", "immediate_danger", "narrative");

	private static final int LONGEST_KEY = 200;

	private ContactFile() {
	}

	/**
	 * The rows by contact, in the order of the file.
	 * @param wrong takes what is wrong with single rows
	 * @throws InvalidInput where it is no such file
	 */
	static Map<String, List<CsvRow>> read(byte[] file, RowFindings wrong) {
		Map<String, List<CsvRow>> contacts = new LinkedHashMap<>();
		for (CsvRow row : CsvRows.read(file, COLUMNS, wrong)) {
			String key = row.cell("contact_key");
			if (key == null || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
				wrong.add(row.line(), "contact_key", "import.key");
			}
			else {
				contacts.computeIfAbsent(key, (first) -> new ArrayList<>()).add(row);
			}
		}
		return contacts;
	}

}
