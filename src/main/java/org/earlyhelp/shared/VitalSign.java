package org.earlyhelp.shared;

import java.util.List;
import java.util.Map;

/**
 * Something that whoever runs the service watches: how long queues are, how far work lags
 * behind. Counted every half minute by one place, and told to whatever collects metrics.
 * Holds codes and amounts, never a reference or a name.
 */
public interface VitalSign {

	/** Its name among metrics, below {@code early.help.}: lower case, parted by dots. */
	String name();

	/** What it counts, in one sentence. */
	String meaning();

	/** How it stands now; asks little of the database. Empty where there is nothing. */
	List<Reading> read();

	/**
	 * One amount.
	 *
	 * @param of what it is of, as label and code, the same labels in each reading; empty
	 * where there is only one
	 */
	record Reading(Map<String, String> of, double amount) {

		public static Reading of(double amount) {
			return new Reading(Map.of(), amount);
		}

		public static Reading of(String label, String code, double amount) {
			return new Reading(Map.of(label, code), amount);
		}

	}

}
