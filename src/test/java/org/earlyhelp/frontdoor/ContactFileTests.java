package org.earlyhelp.frontdoor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.csv.RowFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ContactFileTests {

	private static final String HEADER = String.join(",", ContactFile.COLUMNS);

	private static final String ROW = "K1,2026-03-02T10:00:00Z,PHONE,2A,CONCERN,Ann,School,Head,%s,O'Brien,2017-01-01,,M,WBRI,,"
			+ "1 Mill Street,CH1 1QF,,Emma,O'Brien,1990-01-01,MOTHER,2.3|8.1,PP,NO,DASH_RIC:attached|SDQ:on_file,true,"
			+ "GIVEN_VERBAL,,false,%s";

	@Test
	void readsRowsOfAKeyAsOneContact() {
		FiledContact contact = read(HEADER, ROW.formatted("Dean", "Told."), ROW.formatted("Millie", "Told.")).get(0);

		assertThat(contact.told().children()).extracting(ReceiveContact.Child::firstName)
			.containsExactly("Dean", "Millie");
		assertThat(contact.told().needs()).containsExactly("2.3", "8.1");
		assertThat(contact.told().tools()).containsExactly(new ReceiveContact.Tool("DASH_RIC", true, null),
				new ReceiveContact.Tool("SDQ", false, null));
		assertThat(contact.told().adults()).hasSize(1);
	}

	@Test
	void namesTheRowThatDiffersFromItsKey() {
		assertThat(refusals(HEADER, ROW.formatted("Dean", "Told."), ROW.formatted("Millie", "Other.")))
			.containsExactly("line 3, narrative");
	}

	@Test
	void namesEveryCellThatCannotBeRead() {
		String bad = ROW.formatted("Dean", "Told.").replace("2017-01-01", "31/01/2017").replace("PHONE", "PIGEON");

		assertThat(refusals(HEADER, bad)).containsExactlyInAnyOrder("line 2, channel", "line 2, child_dob");
	}

	@Test
	void givesEscapedCellsBackAsTheyWere() {
		assertThat(read(HEADER, ROW.formatted("Dean", "'=1+1")).get(0).told().narrative()).isEqualTo("=1+1");
		assertThat(read(HEADER, ROW.formatted("Dean", "'tis so")).get(0).told().narrative()).isEqualTo("'tis so");
	}

	@Test
	void takesAByteOrderMark() {
		assertThat(read("\uFEFF" + HEADER, ROW.formatted("Dean", "Told."))).hasSize(1);
	}

	@Test
	void countsLinesOverCellsOfSeveralLines() {
		String twoLines = ROW.formatted("Dean", "\"Told\nat length.\"");

		assertThat(refusals(HEADER, twoLines, "K2,short")).containsExactly("line 4, contact_key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "MZ\u0000\u0001 no table", "a,b,c\n1,2,3", "\"never ended" })
	void refusesWhatIsNoSuchFile(String text) {
		assertThat(refusals(text)).containsExactly("file");
	}

	@Test
	void refusesWhatIsNotUtf8() {
		byte[] latin = { (byte) 0xE9, (byte) 0xE8 };

		assertThat(catchThrowableOfType(InvalidInput.class, () -> ContactFile.read(latin, new RowFindings())).fields()
			.get(0)
			.key()).isEqualTo("import.not-utf-8");
	}

	@Test
	void hashesTheSameRowsInAnyOrderAlike() {
		String one = ROW.formatted("Dean", "Told.");
		String other = ROW.formatted("Millie", "Told.");

		assertThat(read(HEADER, one, other).get(0).contentHash())
			.isEqualTo(read(HEADER, other, one).get(0).contentHash())
			.isNotEqualTo(read(HEADER, one).get(0).contentHash());
	}

	private static List<FiledContact> read(String... lines) {
		var wrong = new RowFindings();
		List<FiledContact> contacts = new ArrayList<>();
		ContactFile.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), wrong)
			.forEach((key, rows) -> contacts.add(FiledContact.of(key, rows, wrong)));
		wrong.refuse();
		return contacts;
	}

	private static List<String> refusals(String... lines) {
		return catchThrowableOfType(InvalidInput.class, () -> read(lines)).fields()
			.stream()
			.map(InvalidInput.Field::path)
			.toList();
	}

}
