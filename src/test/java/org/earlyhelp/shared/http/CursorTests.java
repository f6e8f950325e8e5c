package org.earlyhelp.shared.http;

import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A cursor comes back from callers, who may have written it themselves. */
class CursorTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "-5000-01-01T00:00:00Z", "+99999-01-01T00:00:00Z" })
	void takesNoMomentThatNoListWrote(String moment) {
		Cursor cursor = Cursor.decode(Cursor.of(moment, "x").encode(), 2);

		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> cursor.moment(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-02-30", "-5000-01-01", "+99999-01-01" })
	void takesNoDayThatNoListWrote(String day) {
		Cursor cursor = Cursor.decode(Cursor.of(day, "x").encode(), 2);

		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> cursor.day(0));
	}

	@ParameterizedTest
	@CsvSource("2026-03-02T09:40:00Z, 2026-03-02")
	void givesBackWhatAListWrote(String moment, String day) {
		assertThat(Cursor.of(moment, day).moment(0)).isEqualTo(moment);
		assertThat(Cursor.of(moment, day).day(1)).isEqualTo(day);
	}

}
