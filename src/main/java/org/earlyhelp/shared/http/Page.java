package org.earlyhelp.shared.http;

import java.util.List;

import jakarta.validation.constraints.NotNull;

/**
 * One page of a list.
 *
 * @param items in the order asked for; never null
 * @param total how many there are that the caller may see, on all pages
 * @param next the cursor to continue after; null on the last page
 */
public record Page<T>(@NotNull List<T> items, long total, String next) {

	/** How many a page has where the caller does not say. */
	public static final int USUAL_LIMIT = 25;

	/** The most that a page may have. */
	public static final int MOST = 100;

	public Page {
		items = List.copyOf(items);
	}

}
