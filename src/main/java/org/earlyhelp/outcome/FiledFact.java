package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.earlyhelp.family.AddressSaid;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.shared.csv.CellReader;
import org.earlyhelp.shared.csv.CsvRow;
import org.earlyhelp.shared.csv.RowFindings;
import org.earlyhelp.shared.text.Text;

/**
 * One row of a file of facts.
 *
 * @param of who it is about, as the file says
 * @param to null while it goes on
 */
record FiledFact(long line, PersonSaid of, FactKind kind, LocalDate from, LocalDate to, String value, String source) {

	/** The columns, in the order of the file. */
	static final List<String> COLUMNS = List.of("upn", "nhs_number", "first_name", "last_name", "date_of_birth",
			"postcode", "kind", "from", "to", "value", "source");

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final int LONGEST = 200;

	/**
	 * Reads a row; null where something is wrong with it, which is told.
	 * @param today nothing is known of days that are still to come
	 */
	static FiledFact of(CsvRow row, LocalDate today, RowFindings wrong) {
		var cells = new CellReader(row, wrong);
		PersonSaid who = who(cells);
		FactKind kind = cells.oneOf("kind", FactKind.class, "code.unknown",
				String.join(", ", List.of(FactKind.values()).stream().map(Enum::name).toList()));
		cells.require(cells.text("kind") != null, "kind", "required");
		LocalDate from = cells.date("from");
		cells.require(cells.text("from") != null, "from", "required");
		LocalDate to = cells.date("to");
		cells.require(from == null || (!from.isBefore(EARLIEST) && !from.isAfter(today)), "from", "fact.from", EARLIEST,
				today);
		cells.require(from == null || to == null || !to.isBefore(from), "to", "fact.to-before-from");
		cells.require(to == null || !to.isAfter(today), "to", "fact.to-ahead", today);
		cells.require(kind == null || kind.mayGoOn() || cells.text("to") != null, "to", "fact.to-missing");
		String value = cells.text("value");
		cells.require(value != null, "value", "required");
		cells.require(kind == null || value == null || kind.allows(value), "value",
				(kind != null) ? kind.formKey() : "required", (kind != null) ? String.join(", ", kind.codes()) : "");
		String source = line(cells, "source");
		cells.require(cells.text("source") != null, "source", "required");
		return cells.good() ? new FiledFact(row.line(), who, kind, from, to, value, source) : null;
	}

	private static PersonSaid who(CellReader cells) {
		String upn = cells.text("upn");
		String nhsNumber = cells.text("nhs_number");
		LocalDate born = cells.date("date_of_birth");
		String firstName = line(cells, "first_name");
		String lastName = line(cells, "last_name");
		String postcode = line(cells, "postcode");
		cells.require(upn == null || upn.matches(PersonSaid.UPN_FORM), "upn", "fact.upn");
		cells.require(nhsNumber == null || nhsNumber.matches(PersonSaid.NHS_NUMBER_FORM), "nhs_number",
				"fact.nhs-number");
		boolean described = firstName != null && lastName != null && cells.text("date_of_birth") != null
				&& postcode != null;
		cells.require(upn != null || nhsNumber != null || described, "upn", "fact.who");
		return new PersonSaid(firstName, lastName, born, null, null, null, new AddressSaid(null, postcode), null, upn,
				nhsNumber, null, null, null, null, null, null, null, false);
	}

	private static String line(CellReader cells, String column) {
		String text = cells.text(column);
		cells.require(text == null
				|| (text.length() <= LONGEST && Text.isWhole(text) && text.chars().noneMatch(Character::isISOControl)),
				column, "fact.line", LONGEST);
		return text;
	}

	/** Whether this is what is on record: the same in every way. */
	boolean isAs(Fact fact) {
		return isInsteadOf(fact) && fact.value().equals(this.value);
	}

	/** Whether it tells of the same kind and time, from the same source. */
	boolean isInsteadOf(Fact fact) {
		return fact.kind() == this.kind && fact.from().equals(this.from) && Objects.equals(fact.to(), this.to)
				&& fact.source().equals(this.source);
	}

	/** Whether another row of the file tells the same, of the same person. */
	boolean isSame(FiledFact other) {
		return other.kind == this.kind && other.from.equals(this.from) && Objects.equals(other.to, this.to)
				&& other.source.equals(this.source) && other.value.equals(this.value);
	}

}
