package org.earlyhelp.worklist;

import java.util.UUID;

import org.earlyhelp.shared.http.Cursor;

/**
 * What somebody wants to see of the queues: open work only. Absent parts are null.
 *
 * @param view whose work
 * @param type which sort
 * @param team the district's team
 * @param assignee whose, by username
 * @param caseId of this case
 * @param contactId of this contact
 * @param due how near the due date
 * @param level code of the level of need
 * @param search the beginning of a family's name, or a reference
 * @param sort by what; never null
 * @param descending the other way round
 * @param limit 1 to 100
 * @param after where the last page ended
 */
public record TaskQuery(View view, TaskType type, String team, String assignee, UUID caseId, UUID contactId,
		DueState due, String level, String search, Sort sort, boolean descending, int limit, Cursor after) {

	/** Whose work. */
	public enum View {

		/** Assigned to me. */
		MINE,
		/** Nobody's, and mine to take. */
		AVAILABLE,
		/** All on cases and contacts that I may read, and the two above. */
		ALL

	}

	/** In which order; the id decides between equals. */
	public enum Sort {

		/** The earliest due first; work on no clock last. */
		DUE("due_key"),
		/** The most pressing first, and the earliest due within it. */
		PRIORITY("priority", "due_key"),
		/** The oldest first. */
		CREATED("created_at"),
		/** By the family's name. */
		FAMILY("family_search");

		private final String[] columns;

		Sort(String... columns) {
			this.columns = columns;
		}

		String[] columns() {
			return this.columns;
		}

	}

	/** The usual order of this view, from its beginning. */
	public static TaskQuery of(View view, int limit) {
		return new TaskQuery(view, null, null, null, null, null, null, null, null, Sort.DUE, false, limit, null);
	}

	/** Everything open on this case or contact, the earliest due first. */
	public static TaskQuery of(UUID caseId, UUID contactId) {
		return new TaskQuery(View.ALL, null, null, null, caseId, (caseId != null) ? null : contactId, null, null, null,
				Sort.DUE, false, 25, null);
	}

}
