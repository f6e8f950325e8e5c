package org.earlyhelp.shared;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An answer to a question that may be open: {@code true}, {@code false}, or a word. */
public record YesNo(@JsonValue String answer) {

	private static final Set<String> WORDS = Set.of("YES", "NO", "UNKNOWN", "PREFER_NOT_TO_SAY");

	public static final YesNo YES = new YesNo("YES");

	public static final YesNo NO = new YesNo("NO");

	/**
	 * Reads true, false, YES, NO, UNKNOWN or PREFER_NOT_TO_SAY.
	 * @throws IllegalArgumentException for anything else
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static YesNo of(Object said) {
		if (said instanceof Boolean plain) {
			return plain ? YES : NO;
		}
		if (said instanceof String word && WORDS.contains(word)) {
			return new YesNo(word);
		}
		throw new IllegalArgumentException("must be true, false, YES, NO, UNKNOWN or PREFER_NOT_TO_SAY");
	}

	@com.fasterxml.jackson.annotation.JsonIgnore
	public boolean yes() {
		return "YES".equals(this.answer);
	}

	/** Null where the answer is open. */
	public Boolean known() {
		return switch (this.answer) {
			case "YES" -> true;
			case "NO" -> false;
			default -> null;
		};
	}

}
