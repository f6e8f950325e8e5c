package org.earlyhelp.casefile;

import java.util.Set;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;

/**
 * What a list of cases is asked for; null asks for nothing.
 *
 * @param team the district's team, or the district
 * @param lead a username
 * @param search a name, a postcode or a reference
 * @param overdue whether work on it is overdue
 * @param after where the page before ended
 */
public record CaseQuery(CaseState state, String level, String team, String agency, String lead, String search,
		Boolean overdue, int limit, Cursor after) {

	private static final Set<String> KNOWN = Set.of("state", "level", "team", "agency", "lead", "search", "overdue",
			"limit", "after");

	/**
	 * @throws InvalidInput naming every parameter that is wrong
	 */
	public static CaseQuery of(Parameters asked) {
		return new CaseQuery(asked.code("state", CaseState.class), asked.line("level"), asked.line("team"),
				asked.line("agency"), asked.line("lead"), asked.line("search"), asked.flag("overdue"), asked.limit(),
				asked.after(2));
	}

	/** Reads the parameters that such a list takes. */
	public static Parameters parameters(MultiValueMap<String, String> parameters) {
		return new Parameters(parameters, KNOWN);
	}

}
