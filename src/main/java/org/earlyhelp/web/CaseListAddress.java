package org.earlyhelp.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list of cases: all that it is narrowed by, so that Back finds it
 * again. Words that name people are not in it, but the token that finds them.
 */
record CaseListAddress(Map<String, String> asked) {

	/** Stands for the words that are searched for. */
	static final String FIND = "find";

	static final String AFTER = "after";

	/** What a list is narrowed by, in the order of its tags. */
	static final List<String> FILTERS = List.of(FIND, "overdue", "state", "level", "team", "agency", "lead");

	static CaseListAddress of(MultiValueMap<String, String> parameters) {
		var asked = new LinkedHashMap<String, String>();
		FILTERS.forEach((name) -> keep(asked, name, parameters.getFirst(name)));
		keep(asked, AFTER, parameters.getFirst(AFTER));
		return new CaseListAddress(asked);
	}

	String get(String name) {
		return this.asked.get(name);
	}

	/** The first page of the same list with this otherwise; null takes it away. */
	CaseListAddress with(String name, String value) {
		var other = new LinkedHashMap<>(this.asked);
		other.remove(AFTER);
		other.remove(name);
		keep(other, name, value);
		return new CaseListAddress(other);
	}

	boolean isNarrowed() {
		return !with(AFTER, null).asked().isEmpty();
	}

	@Override
	public String toString() {
		var address = UriComponentsBuilder.fromPath("/cases");
		this.asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(this.asked).toUriString();
	}

	private static void keep(Map<String, String> asked, String name, String value) {
		if (value != null && !value.isBlank()) {
			asked.put(name, value.strip());
		}
	}

}
