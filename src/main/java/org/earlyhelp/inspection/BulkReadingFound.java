package org.earlyhelp.inspection;

import java.time.Instant;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody opens, or takes away, more within an hour than anybody needs: told once an
 * hour of each.
 *
 * @param reader their username
 * @param count how much it was when it was found
 * @param most how much is usual at most
 */
public record BulkReadingFound(String reader, Kind kind, long count, int most,
		Instant occurredAt) implements DomainEvent {

	/** What there was so much of. */
	public enum Kind {

		/** Cases that they opened. */
		CASES_OPENED,
		/** Rows of records in files that they took away. */
		ROWS_TAKEN

	}

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
