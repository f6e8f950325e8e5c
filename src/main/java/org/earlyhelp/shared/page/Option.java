package org.earlyhelp.shared.page;

/**
 * Something to choose.
 *
 * @param value what is sent
 * @param text as people read it
 * @param hint null where it needs none
 */
public record Option(String value, String text, String hint) {

	public static Option of(String value, String text) {
		return new Option(value, text, null);
	}

	public static Option of(Object value, String text, String hint) {
		return new Option(String.valueOf(value), text, hint);
	}

}
