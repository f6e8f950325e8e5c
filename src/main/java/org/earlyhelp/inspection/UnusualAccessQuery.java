package org.earlyhelp.inspection;

import java.time.Instant;
import java.util.Set;

import org.earlyhelp.audit.LedgerQuery;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;

/**
 * Which unusual reads are asked for; null narrows nothing.
 *
 * @param from inclusive
 * @param to exclusive
 * @param after where the page before ended
 */
public record UnusualAccessQuery(UnusualAccess.Kind kind, String actor, Instant from, Instant to, Cursor after,
		int limit) {

	private static final Set<String> KNOWN = Set.of("kind", "actor", "from", "to", "after", "limit");

	/**
	 * @throws org.earlyhelp.shared.InvalidInput naming every parameter that is wrong
	 */
	public static UnusualAccessQuery of(MultiValueMap<String, String> parameters) {
		var asked = new Parameters(parameters, KNOWN);
		UnusualAccess.Kind kind = asked.code("kind", UnusualAccess.Kind.class);
		String actor = asked.line("actor");
		Instant from = LedgerQuery.from(asked);
		Instant to = LedgerQuery.to(asked);
		int limit = asked.limit();
		asked.unless(from == null || to == null || from.isBefore(to), "from", "audit.from-after-to");
		return new UnusualAccessQuery(kind, actor, from, to, asked.after(2), limit);
	}

}
