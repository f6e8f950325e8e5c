package org.earlyhelp.frontdoor;

import java.time.LocalDate;

import org.earlyhelp.shared.http.Cursor;

/**
 * What a list of contacts is asked for. Nulls ask for nothing.
 *
 * @param level as decided, until then as presented
 * @param from received on this day or later, in London
 * @param to received on this day or before
 * @param search words that names, postcode or reference begin with
 * @param after where the page before ended; null for the first
 */
public record ContactQuery(ContactState state, String level, String source, LocalDate from, LocalDate to, String search,
		Sort sort, boolean descending, int limit, Cursor after) {

	/** What a list may be sorted by. */
	public enum Sort {

		/** When it was received; the usual order, newest first. */
		RECEIVED_AT("receivedAt", "received_at"),
		/** By its reference. */
		REFERENCE("reference", "reference");

		private final String code;

		private final String column;

		Sort(String code, String column) {
			this.code = code;
			this.column = column;
		}

		/** As it is asked for. */
		public String code() {
			return this.code;
		}

		String column() {
			return this.column;
		}

	}

}
