package org.earlyhelp.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * What was sent cannot be accepted as it stands; every wrong field is named at once.
 * Answered with 400.
 */
public class InvalidInput extends RuleBroken {

	private final transient List<Field> fields;

	public InvalidInput(List<Field> fields) {
		super("invalid-input");
		this.fields = List.copyOf(fields);
	}

	public List<Field> fields() {
		return this.fields;
	}

	public static InvalidInput of(String field, String key, Object... values) {
		return new InvalidInput(List.of(new Field(field, key, values)));
	}

	/**
	 * One wrong field.
	 *
	 * @param path where it stands, as {@code children[0].dateOfBirth}
	 * @param key finds the wording in {@code messages.properties}
	 * @param values fill the wording
	 */
	public record Field(String path, String key, Object... values) {
	}

	/** Gathers what is wrong, so that it is told at once. */
	public static final class Findings {

		private final List<Field> found = new ArrayList<>();

		public Findings unless(boolean good, String path, String key, Object... values) {
			if (!good) {
				this.found.add(new Field(path, key, values));
			}
			return this;
		}

		/**
		 * @throws InvalidInput where anything was found
		 */
		public void refuse() {
			if (!this.found.isEmpty()) {
				throw new InvalidInput(this.found);
			}
		}

	}

}
