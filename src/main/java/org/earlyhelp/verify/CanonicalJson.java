package org.earlyhelp.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON of a bundle: the one form of RFC 8785 and no fractions. There is one way to
 * write each thing, so no two readers can take the same bytes for different things.
 */
public final class CanonicalJson {

	/** What a reader in any language holds without loss. */
	private static final long LARGEST = (1L << 53) - 1;

	private static final int DEEPEST = 16;

	private final String text;

	private int at;

	private CanonicalJson(String text) {
		this.text = text;
	}

	/**
	 * A {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Boolean} or null.
	 * @throws IllegalArgumentException where the text is not in the one form
	 */
	public static Object read(String text) {
		var json = new CanonicalJson(text);
		Object value = json.value(0);
		json.end();
		return value;
	}

	/**
	 * The members of an object, each as it is written.
	 * @throws IllegalArgumentException where the text is no object in the one form
	 */
	static Map<String, String> parts(String text) {
		var json = new CanonicalJson(text);
		var parts = new LinkedHashMap<String, String>();
		json.members((name) -> {
			int from = json.at;
			json.value(1);
			parts.put(name, text.substring(from, json.at));
		});
		json.end();
		return parts;
	}

	/** In the one form. */
	public static String write(Object value) {
		var text = new StringBuilder();
		write(value, text);
		return text.toString();
	}

	private static void write(Object value, StringBuilder text) {
		if (value instanceof Map<?, ?> members) {
			String comma = "{";
			for (var member : new TreeMap<>(members).entrySet()) {
				write(member.getKey(), text.append(comma));
				write(member.getValue(), text.append(':'));
				comma = ",";
			}
			text.append(members.isEmpty() ? "{}" : "}");
		}
		else if (value instanceof List<?> items) {
			String comma = "[";
			for (Object item : items) {
				write(item, text.append(comma));
				comma = ",";
			}
			text.append(items.isEmpty() ? "[]" : "]");
		}
		else if (value instanceof String string) {
			text.append('"');
			string.chars().forEach((one) -> write((char) one, text));
			text.append('"');
		}
		else {
			text.append(value);
		}
	}

	private static void write(char one, StringBuilder text) {
		int escape = "\"\\\b\f\n\r\t".indexOf(one);
		if (escape >= 0) {
			text.append('\\').append("\"\\bfnrt".charAt(escape));
		}
		else if (one < ' ') {
			text.append(String.format("\\u%04x", (int) one));
		}
		else {
			text.append(one);
		}
	}

	private Object value(int depth) {
		if (depth > DEEPEST) {
			throw wrong("too deep");
		}
		return switch (peek()) {
			case '{' -> object(depth);
			case '[' -> array(depth);
			case '"' -> string();
			case 't' -> word("true", Boolean.TRUE);
			case 'f' -> word("false", Boolean.FALSE);
			case 'n' -> word("null", null);
			default -> number();
		};
	}

	private Map<String, Object> object(int depth) {
		var object = new LinkedHashMap<String, Object>();
		members((name) -> object.put(name, value(depth + 1)));
		return object;
	}

	private void members(java.util.function.Consumer<String> each) {
		take('{');
		String last = null;
		while (peek() != '}') {
			if (last != null) {
				take(',');
			}
			String name = string();
			if (last != null && last.compareTo(name) >= 0) {
				throw wrong("members in another order");
			}
			last = name;
			take(':');
			each.accept(name);
		}
		this.at++;
	}

	private List<Object> array(int depth) {
		var items = new ArrayList<>();
		take('[');
		while (peek() != ']') {
			if (!items.isEmpty()) {
				take(',');
			}
			items.add(value(depth + 1));
		}
		this.at++;
		return items;
	}

	private String string() {
		take('"');
		int from = this.at;
		while (peek() != '"' && peek() != '\\') {
			plain();
		}
		if (peek() == '"') {
			return this.text.substring(from, this.at++);
		}
		var string = new StringBuilder(this.text.substring(from, this.at));
		while (peek() != '"') {
			if (peek() == '\\') {
				this.at++;
				string.append(escaped());
			}
			else {
				string.append(plain());
			}
		}
		this.at++;
		return string.toString();
	}

	private char plain() {
		char one = peek();
		if (one < ' ') {
			throw wrong("a control character");
		}
		this.at++;
		return one;
	}

	private char escaped() {
		char one = peek();
		this.at++;
		int known = "\"\\bfnrt".indexOf(one);
		if (known >= 0) {
			return "\"\\\b\f\n\r\t".charAt(known);
		}
		if (one == 'u' && this.at + 4 <= this.text.length()) {
			String digits = this.text.substring(this.at, this.at + 4);
			if (digits.matches("00[01][0-9a-f]")) {
				char control = (char) Integer.parseInt(digits, 16);
				if ("\b\f\n\r\t".indexOf(control) < 0) {
					this.at += 4;
					return control;
				}
			}
		}
		throw wrong("an escape that nothing needs");
	}

	private Object word(String word, Object value) {
		if (!this.text.startsWith(word, this.at)) {
			throw wrong("no value");
		}
		this.at += word.length();
		return value;
	}

	private Long number() {
		int from = this.at;
		if (peek() == '-') {
			this.at++;
		}
		while (this.at < this.text.length() && this.text.charAt(this.at) >= '0' && this.text.charAt(this.at) <= '9') {
			this.at++;
		}
		String digits = this.text.substring(from, this.at);
		if (digits.length() > 17 || !digits.matches("0|-?[1-9][0-9]*")) {
			throw wrong("no value");
		}
		long number = Long.parseLong(digits);
		if (Math.abs(number) > LARGEST) {
			throw wrong("a number too large");
		}
		return number;
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw wrong("the end");
		}
		return this.text.charAt(this.at);
	}

	private void take(char expected) {
		if (peek() != expected) {
			throw wrong("no " + expected);
		}
		this.at++;
	}

	private void end() {
		if (this.at < this.text.length()) {
			throw wrong("more than one value");
		}
	}

	private IllegalArgumentException wrong(String what) {
		return new IllegalArgumentException("Not canonical JSON: " + what + " at character " + (this.at + 1));
	}

}
