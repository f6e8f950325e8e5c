package org.earlyhelp.shared.csv;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvLinesTests {

	@Test
	void quotesWhatWouldBreakARow() throws IOException {
		assertThat(line("plain", null, "", "a,b", "say \"no\"", "two\nlines", " apart "))
			.isEqualTo("plain,,,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" apart \"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+44 20", "-2", "@SUM(A1)", "\tcmd", "\rcmd", ";=1" })
	void keepsASpreadsheetFromRunningACell(String cell) throws IOException {
		assertThat(line(cell)).isEqualTo("\"'" + cell + "\"\r\n");
		assertThat(CsvLines.asItWas("'" + cell)).isEqualTo(cell);
	}

	@Test
	void leavesAnApostropheThatIsNotOurs() {
		assertThat(CsvLines.asItWas("'s Gravenmade")).isEqualTo("'s Gravenmade");
		assertThat(CsvLines.asItWas("'")).isEqualTo("'");
	}

	private static String line(String... cells) throws IOException {
		var text = new StringBuilder();
		CsvLines.to(text).write(Arrays.asList(cells));
		return text.toString();
	}

}
