package org.earlyhelp.shared.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A file whose first line is not as it must be. */
class CsvRowsTests {

	private static final List<String> COLUMNS = List.of("key", "born", "needs");

	@Test
	void showsTheBeginningOfAnyNameOnOneLine() {
		byte[] file = ("key,born,needs,\"a\u0000\nb" + "😀".repeat(100) + "\"\nK1,2020-01-01,speech,x\n")
			.getBytes(StandardCharsets.UTF_8);

		InvalidInput refusal = catchThrowableOfType(InvalidInput.class,
				() -> CsvRows.read(file, COLUMNS, new RowFindings()));

		assertThat(refusal.fields()).singleElement()
			.satisfies((field) -> assertThat(field.path()).isEqualTo("line 1, a b" + "😀".repeat(57) + "…"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|',
			value = { "key,needs | line 1, born import.header.missing",
					"key,born,needs,colour | line 1, colour import.header.unknown",
					"key,birth,needs | line 1, born import.header.missing; line 1, birth import.header.unknown",
					"key,born,born,needs | line 1, born import.header.twice",
					"key,born,,needs | line 1, 3 import.header.unnamed", "key,needs,born | line 1, needs import.header",
					"a;b;c | file import.header",
					"Key,born,needs | line 1, key import.header.missing; line 1, Key import.header.unknown" })
	void saysWhichColumnsAreWrong(String header, String wrong) {
		byte[] file = (header + "\nK1,2020-01-01,speech\n").getBytes(StandardCharsets.UTF_8);

		InvalidInput refusal = catchThrowableOfType(InvalidInput.class,
				() -> CsvRows.read(file, COLUMNS, new RowFindings()));

		assertThat(refusal.fields()).extracting((field) -> field.path() + " " + field.key())
			.containsExactly(wrong.split("; "));
	}

}
