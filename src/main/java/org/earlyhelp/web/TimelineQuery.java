package org.earlyhelp.web;

import java.util.Set;
import java.util.UUID;

import org.earlyhelp.audit.TimelineKind;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;

/**
 * What of a case's story is asked for.
 *
 * @param kind one sort alone; null for all
 * @param significant whether only what was marked
 * @param after continues above this entry; null begins with the first
 */
public record TimelineQuery(TimelineKind kind, boolean significant, UUID after, int limit) {

	/**
	 * @throws org.earlyhelp.shared.InvalidInput naming every parameter that is wrong
	 */
	public static TimelineQuery of(MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("kind", "significant", "limit", "after"));
		TimelineKind kind = asked.code("kind", TimelineKind.class);
		boolean significant = Boolean.TRUE.equals(asked.flag("significant"));
		int limit = asked.limit();
		Cursor after = asked.after(1);
		return new TimelineQuery(kind, significant, (after != null) ? uuid(after.part(0)) : null, limit);
	}

	private static UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
	}

}
