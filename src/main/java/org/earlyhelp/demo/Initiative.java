package org.earlyhelp.demo;

import java.time.Instant;
import java.util.List;

/**
 * What people in the demonstration year do of themselves, besides the work that waits for
 * them. It follows from what is on record and from the seed alone, so that it is the same
 * whenever it is asked.
 */
interface Initiative {

	/** What is done from this moment on and before the other. */
	List<Deed> between(Instant from, Instant to, long seed);

	/**
	 * Something that somebody will do.
	 *
	 * @param order what decides between two of the same moment, the same in every run
	 * @param name the same wherever it is told again; no two have the same
	 * @param who a username
	 * @param doing does it, as the present user
	 */
	record Deed(Instant at, String order, String name, String who, Runnable doing) {

		boolean isBetween(Instant from, Instant to) {
			return !this.at.isBefore(from) && this.at.isBefore(to);
		}

		String kind() {
			return this.name.substring(0, this.name.indexOf(' '));
		}

	}

}
