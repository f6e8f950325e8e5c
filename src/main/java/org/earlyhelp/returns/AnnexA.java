package org.earlyhelp.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.shared.ServiceTime;

/**
 * How the inspectorate's lists say things.
 *
 * @see "outcomes-and-kpis, 5.2 Ofsted ILACS Annex A"
 */
final class AnnexA {

	/** What every list has of a child. */
	static final List<String> CHILD = List.of("Child Unique ID", "Gender", "Ethnicity", "Date of Birth",
			"Age of Child (Years)");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private static final String UNKNOWN_ETHNICITY = "u) UNKNOWN";

	private static final String UNKNOWN_SOURCE = "u) 10: Unknown";

	private static final Map<String, String> GENDERS = Map.of("M", "a) Male", "F", "b) Female", "U",
			"c) Not stated/recorded");

	/** In the order of their letters. */
	private static final List<String> ETHNICITIES = List.of("WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA",
			"MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");

	private static final Map<String, String> SOURCES = Map.ofEntries(Map.entry("1A", "a) 1A: Individual"),
			Map.entry("1B", "b) 1B: Individual"), Map.entry("1C", "c) 1C: Individual"),
			Map.entry("1D", "d) 1D: Individual"), Map.entry("2A", "e) 2A: Schools"),
			Map.entry("2B", "f) 2B: Education services"), Map.entry("3A", "g) 3A: Health services"),
			Map.entry("3B", "h) 3B: Health services"), Map.entry("3C", "i) 3C: Health services"),
			Map.entry("3D", "j) 3D: Health services"), Map.entry("3E", "k) 3E: Health services"),
			Map.entry("3F", "l) 3F: Health services"), Map.entry("4", "m) 4: Housing"),
			Map.entry("5A", "n) 5A: LA services"), Map.entry("5B", "o) 5B: LA services"),
			Map.entry("5C", "p) 5C: LA services"), Map.entry("5D", "p1) 5D: LA services"),
			Map.entry("6", "q) 6: Police"), Map.entry("7", "r) 7: Other legal agency"), Map.entry("8", "s) 8: Other"),
			Map.entry("9", "t) 9: Anonymous"), Map.entry("10", UNKNOWN_SOURCE));

	private AnnexA() {
	}

	/**
	 * The child's cells, of the columns {@code child_id}, {@code sex}, {@code ethnicity}
	 * and {@code date_of_birth}; the age is that on the list's last day. Who is not born
	 * has neither date of birth nor age.
	 */
	static List<String> child(ResultSet row, LocalDate on, Naming naming) throws SQLException {
		LocalDate born = row.getObject("date_of_birth", LocalDate.class);
		var cells = new ArrayList<String>();
		cells.add(naming.person(row.getObject("child_id", UUID.class)));
		cells.add(gender(row.getString("sex")));
		cells.add(ethnicity(row.getString("ethnicity")));
		cells.add(day(naming.bornOn(born)));
		cells.add((born != null && !born.isAfter(on)) ? String.valueOf(Period.between(born, on).getYears()) : "");
		return cells;
	}

	static String gender(String code) {
		return GENDERS.getOrDefault((code != null) ? code : "U", "d) Neither");
	}

	static String ethnicity(String code) {
		int place = (code != null) ? ETHNICITIES.indexOf(code) : -1;
		return (place >= 0) ? (char) ('a' + place) + ") " + code : UNKNOWN_ETHNICITY;
	}

	static String source(String code) {
		return SOURCES.getOrDefault((code != null) ? code : "10", UNKNOWN_SOURCE);
	}

	static String day(LocalDate day) {
		return (day != null) ? DAY.format(day) : "";
	}

	static String day(OffsetDateTime moment) {
		return (moment != null) ? day(ServiceTime.dayOf(moment.toInstant())) : "";
	}

}
