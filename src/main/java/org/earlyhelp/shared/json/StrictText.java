package org.earlyhelp.shared.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;

import org.earlyhelp.shared.InvalidInput;

/** Reads single values of paths and queries as strictly as those of JSON. */
public final class StrictText {

	private StrictText() {
	}

	/**
	 * @throws InvalidInput with an empty path where it is no date
	 */
	public static LocalDate date(String text) {
		return read(text, StrictTypes::date);
	}

	/**
	 * @throws InvalidInput with an empty path where it is no moment
	 */
	public static Instant moment(String text) {
		return read(text, StrictTypes::moment);
	}

	/**
	 * @throws InvalidInput with an empty path where it is no id
	 */
	public static UUID id(String text) {
		UUID id = StrictTypes.id(text);
		if (id == null) {
			throw InvalidInput.of("", "id.form");
		}
		return id;
	}

	private static <T> T read(String text, BiFunction<String, Scalar.Complaint, T> reading) {
		var found = new Found();
		T value = reading.apply(text, (key, values) -> found.add("", key, values));
		found.refuse();
		return value;
	}

}
