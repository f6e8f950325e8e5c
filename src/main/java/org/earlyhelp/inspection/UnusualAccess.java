package org.earlyhelp.inspection;

import java.time.Instant;
import java.util.UUID;

/**
 * Reads of records that somebody should ask about. That they are unusual says nothing of
 * whether they were wrong.
 *
 * @param actor a username
 * @param at of the first of them; the hour, where they are many
 * @param from the beginning of the hour, or of the day, that they fell in
 * @param until its end
 * @param family whose records; null where they are of many
 * @param reference of a case of that family; null where there is none
 * @param reads how many
 */
public record UnusualAccess(Kind kind, String actor, Instant at, Instant from, Instant until, UUID family,
		String reference, long reads) {

	/** Why it is told of. */
	public enum Kind {

		/** The reader has the family name of somebody in the family. */
		OWN_NAME,
		/** The reader lives where somebody of the family lives. */
		OWN_POSTCODE,
		/** The reader opened many records within an hour. */
		MANY_VIEWS

	}

}
