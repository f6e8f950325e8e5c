package org.earlyhelp.shared.json;

import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.shared.InvalidInput;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;

/** Gathers what is wrong while reading goes on, each by its path. */
final class Found {

	/** More than anybody reads; a hostile body is not answered in kind. */
	private static final int MOST = 100;

	private static final int LONGEST_NAME = 60;

	private final List<InvalidInput.Field> fields = new ArrayList<>();

	static Found in(DeserializationContext context) {
		return (Found) context.getAttribute(Found.class);
	}

	/** Adds one, unless its path has one already. */
	void add(String path, String key, Object... values) {
		if (this.fields.size() < MOST && this.fields.stream().noneMatch((field) -> field.path().equals(path))) {
			this.fields.add(new InvalidInput.Field(path, key, values));
		}
	}

	/**
	 * Adds what validation found, unless the field, or something in it, could not be
	 * read.
	 */
	void addUnlessUnread(List<InvalidInput.Field> found) {
		List<InvalidInput.Field> unread = List.copyOf(this.fields);
		found.stream()
			.filter((field) -> unread.stream().noneMatch((other) -> covers(field.path(), other.path())))
			.forEach((field) -> add(field.path(), field.key(), field.values()));
	}

	boolean hasUnder(String path) {
		return this.fields.stream().anyMatch((field) -> path.isEmpty() || covers(path, field.path()));
	}

	boolean isEmpty() {
		return this.fields.isEmpty();
	}

	void refuse() {
		if (!isEmpty()) {
			throw new InvalidInput(this.fields);
		}
	}

	/** Where the parser stands, as {@code children[0].dateOfBirth}. */
	static String path(JsonParser parser) {
		boolean opening = parser.currentToken() != null && parser.currentToken().isStructStart();
		return path(opening ? parser.streamReadContext().getParent() : parser.streamReadContext());
	}

	private static String path(TokenStreamContext context) {
		if (context == null || context.inRoot()) {
			return "";
		}
		String outer = path(context.getParent());
		if (context.inArray()) {
			return context.hasCurrentIndex() ? outer + "[" + context.getCurrentIndex() + "]" : outer;
		}
		return context.hasCurrentName() ? joined(outer, context.currentName()) : outer;
	}

	static String joined(String outer, String name) {
		String safe = name.replaceAll("[^\\p{L}\\p{N}_.$-]", "?");
		String cut = (safe.length() > LONGEST_NAME) ? safe.substring(0, LONGEST_NAME) : safe;
		return outer.isEmpty() ? cut : outer + "." + cut;
	}

	private static boolean covers(String outer, String inner) {
		return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
	}

}
