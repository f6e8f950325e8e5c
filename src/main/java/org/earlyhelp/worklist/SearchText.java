package org.earlyhelp.worklist;

import java.text.Normalizer;
import java.util.Locale;

/** Names as searches compare them: blind to case, accents and punctuation. */
final class SearchText {

	private SearchText() {
	}

	/**
	 * @param text may be null
	 * @return letters, digits and single spaces; never null, maybe empty
	 */
	static String of(String text) {
		if (text == null) {
			return "";
		}
		return Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.replaceAll("['\u2019]", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

}
