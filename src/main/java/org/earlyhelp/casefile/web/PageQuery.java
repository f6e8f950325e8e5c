package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Page;

import org.springframework.util.MultiValueMap;

/**
 * Which page of a plain list is asked for.
 *
 * @param after null for the first page
 */
record PageQuery(int limit, String after) {

	private static final Set<String> KNOWN = Set.of("limit", "after");

	private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

	/**
	 * @throws InvalidInput where a parameter is unknown, repeated or out of bounds
	 */
	static PageQuery of(MultiValueMap<String, String> parameters) {
		var findings = new InvalidInput.Findings();
		for (var parameter : parameters.entrySet()) {
			findings.unless(KNOWN.contains(parameter.getKey()), parameter.getKey(), "query.unknown");
			findings.unless(parameter.getValue().size() == 1, parameter.getKey(), "query.repeated");
		}
		String limit = first(parameters.get("limit"));
		findings.unless(limit == null || LIMIT.matcher(limit).matches(), "limit", "size", 1, Page.MOST);
		findings.refuse();
		return new PageQuery((limit != null) ? Integer.parseInt(limit) : Page.USUAL_LIMIT,
				first(parameters.get("after")));
	}

	private static String first(List<String> values) {
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

}
