package org.earlyhelp.inspection.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list: all that it is narrowed by, so that Back finds it again. No name
 * is ever in it.
 *
 * @param path of the list
 * @param filters what it can be narrowed by, in their order
 */
record LedgerAddress(String path, List<String> filters, Map<String, String> asked) {

	private static final String AFTER = "after";

	static LedgerAddress of(String path, List<String> filters, MultiValueMap<String, String> parameters) {
		var asked = new LinkedHashMap<String, String>();
		filters.forEach((name) -> keep(asked, name, parameters.getFirst(name)));
		keep(asked, AFTER, parameters.getFirst(AFTER));
		return new LedgerAddress(path, filters, asked);
	}

	String get(String name) {
		return this.asked.get(name);
	}

	/** The first page of the same list with this otherwise; null takes it away. */
	LedgerAddress with(String name, String value) {
		var other = new LinkedHashMap<>(this.asked);
		other.remove(AFTER);
		other.remove(name);
		keep(other, name, value);
		return new LedgerAddress(this.path, this.filters, other);
	}

	/** The page after; null where there is none. */
	String next(String cursor) {
		return (cursor != null) ? with(AFTER, cursor).toString() : null;
	}

	/** The first page; null where this is it. */
	String first() {
		return (get(AFTER) != null) ? with(AFTER, null).toString() : null;
	}

	boolean isNarrowed() {
		return !with(AFTER, null).asked().isEmpty();
	}

	/** As a list of parameters. */
	MultiValueMap<String, String> parameters() {
		var parameters = new LinkedMultiValueMap<String, String>();
		this.asked.forEach(parameters::set);
		return parameters;
	}

	@Override
	public String toString() {
		var address = UriComponentsBuilder.fromPath(this.path);
		this.asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(this.asked).toUriString();
	}

	private static void keep(Map<String, String> asked, String name, String value) {
		if (value != null && !value.isBlank()) {
			asked.put(name, value.strip());
		}
	}

}
