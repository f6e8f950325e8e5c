package org.earlyhelp.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.shared.InvalidInput;

/**
 * How something is refused, before it is worded.
 *
 * @param headers what the answer says besides
 * @param fields each wrong field; empty where it is not about fields
 */
record Refusal(int status, String key, Object[] values, Map<String, String> headers, List<InvalidInput.Field> fields) {

	static Refusal of(int status, String key, Object... values) {
		return new Refusal(status, key, values, Map.of(), List.of());
	}

	static Refusal of(List<InvalidInput.Field> fields) {
		return new Refusal(400, "invalid-input", new Object[0], Map.of(), fields);
	}

	static Refusal of(String field, String key, Object... values) {
		return of(List.of(new InvalidInput.Field(field, key, values)));
	}

	Refusal with(String header, String value) {
		var more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Refusal(this.status, this.key, this.values, more, this.fields);
	}

}
