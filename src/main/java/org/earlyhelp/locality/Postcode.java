package org.earlyhelp.locality;

import java.util.Locale;

/** Finds the area that a postcode lies in. */
final class Postcode {

	private static final int INWARD_LENGTH = 3;

	private Postcode() {
	}

	/**
	 * The first half of a postcode, as {@code CH65} of {@code ch65 9aa}; the whole where
	 * there is no second half; empty for null.
	 */
	static String areaOf(String postcode) {
		if (postcode == null) {
			return "";
		}
		String letters = postcode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
		if (letters.matches(".{2,}\\d[A-Z]{2}")) {
			return letters.substring(0, letters.length() - INWARD_LENGTH);
		}
		return letters;
	}

}
