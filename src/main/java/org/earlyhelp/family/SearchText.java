package org.earlyhelp.family;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * What is left of a text when accents, case, apostrophes and hyphens do not count. A list
 * finds a family by a typed word so: {@code exists (select 1 from family_search_word w
 * where w.family_id = x.family_id and (w.word like :start or w.sound = :sound))}, with
 * {@link #likeStart} and {@link #soundOf} of each of {@link #words}.
 */
public final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern APART = Pattern.compile("[\\s\\-\u2010-\u2015,;/]+");

	private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern POSTCODE = Pattern
		.compile("\\b([A-Za-z]{1,2}[0-9][0-9A-Za-z]?)\\s+([0-9][A-Za-z]{2})\\b");

	private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");

	private static final int LONGEST_SOUND = 8;

	private SearchText() {
	}

	/** The whole as one word: {@code O’Brien-Łuk} is {@code obrienluk}. */
	public static String key(String text) {
		return (text != null) ? NOISE.matcher(plain(text)).replaceAll("") : "";
	}

	/** Its words, each as a key, in order, without repeats; a postcode is one word. */
	public static List<String> words(String text) {
		if (text == null) {
			return List.of();
		}
		return Arrays.stream(APART.split(POSTCODE.matcher(text).replaceAll("$1$2")))
			.map(SearchText::key)
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
	}

	/** How a word sounds in English; a word in another script sounds like itself. */
	public static String soundOf(String word) {
		String key = key(word);
		if (key.isEmpty() || DIGIT.matcher(key).matches()) {
			return key;
		}
		var metaphone = new DoubleMetaphone();
		metaphone.setMaxCodeLen(LONGEST_SOUND);
		String sound = metaphone.doubleMetaphone(key);
		return (sound == null || sound.isEmpty()) ? key : sound;
	}

	/** A pattern for words that begin so. A key holds no wildcard. */
	public static String likeStart(String word) {
		return key(word) + "%";
	}

	private static String plain(String text) {
		String open = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		var plain = new StringBuilder(open.length());
		open.toLowerCase(Locale.ROOT).codePoints().forEach((letter) -> plain.append(withoutStroke(letter)));
		return plain.toString();
	}

	/** Letters that no normal form takes apart. */
	private static String withoutStroke(int letter) {
		return switch (letter) {
			case 'ł' -> "l";
			case 'ø' -> "o";
			case 'đ', 'ð' -> "d";
			case 'ħ' -> "h";
			case 'ı' -> "i";
			case 'ŧ' -> "t";
			case 'þ' -> "th";
			case 'ß' -> "ss";
			case 'æ' -> "ae";
			case 'œ' -> "oe";
			default -> Character.toString(letter);
		};
	}

}
