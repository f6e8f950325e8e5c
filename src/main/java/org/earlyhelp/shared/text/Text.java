package org.earlyhelp.shared.text;

import java.util.Locale;

/** What characters text may hold. */
public final class Text {

	private Text() {
	}

	/**
	 * Without the white space at both ends, the no-break kind included.
	 * @return null where nothing is left
	 */
	public static String trimmed(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isSpace(text.charAt(from))) {
			from++;
		}
		while (to > from && isSpace(text.charAt(to - 1))) {
			to--;
		}
		return (from < to) ? text.substring(from, to) : null;
	}

	/** Without any white space, in capitals: as postcodes and numbers are kept. */
	public static String compact(String text) {
		return text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
	}

	/** What no text may hold: NUL, and halves of characters. */
	static boolean isBroken(int character) {
		return character == 0 || Character.getType(character) == Character.SURROGATE;
	}

	/** Whether any text of the service may be this. */
	public static boolean isWhole(String text) {
		return text.codePoints().noneMatch(Text::isBroken);
	}

	/** What a single line may not hold: control, invisible and bidirectional. */
	static boolean isUnseen(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> isBlankGlyph(character);
		};
	}

	/** Signs that no person is called: emoji and private characters. */
	static boolean isSign(int character) {
		boolean variation = (character >= 0xFE00 && character <= 0xFE0F) || character == 0x20E3;
		boolean skinTone = character >= 0x1F3FB && character <= 0x1F3FF;
		return variation || skinTone || Character.getType(character) == Character.OTHER_SYMBOL
				|| Character.getType(character) == Character.PRIVATE_USE;
	}

	/** Control characters other than line breaks and tabs. */
	static boolean isControl(int character) {
		return isBroken(character)
				|| (Character.getType(character) == Character.CONTROL && "\n\r\t".indexOf(character) < 0);
	}

	/** Whether a reader would see anything. */
	static boolean isVisible(String text) {
		return text.codePoints()
			.anyMatch((character) -> !isUnseen(character) && !Character.isSpaceChar(character)
					&& !Character.isWhitespace(character));
	}

	private static boolean isBlankGlyph(int character) {
		return character == 0x034F || character == 0x115F || character == 0x1160 || character == 0x2800
				|| character == 0x3164 || character == 0xFFA0;
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

}
