package org.earlyhelp.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and who signed it.
 *
 * @param text ends with its last line's end; what is signed
 * @param signatures in their order; whose they say they are is not checked by reading
 * @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
 */
record Note(String text, List<Signed> signatures) {

	private static final String DASH = "\u2014 ";

	/**
	 * @param bytes a key's id and what it made
	 */
	record Signed(String name, byte[] bytes) {
	}

	/**
	 * @throws IllegalArgumentException where it is none
	 */
	static Note parse(String note) {
		int end = note.indexOf("\n\n");
		if (end < 0 || !note.endsWith("\n")) {
			throw new IllegalArgumentException("A note without signatures");
		}
		var signatures = new ArrayList<Signed>();
		for (String line : note.substring(end + 2, Math.max(note.length() - 1, end + 2)).split("\n", -1)) {
			int space = line.indexOf(' ', DASH.length());
			if (!line.startsWith(DASH) || space < 0) {
				throw new IllegalArgumentException("Not a signature");
			}
			signatures
				.add(new Signed(line.substring(DASH.length(), space), Base64Text.read(line.substring(space + 1))));
		}
		return new Note(note.substring(0, end + 1), signatures);
	}

	static String line(String name, byte[] bytes) {
		return DASH + name + " " + Base64Text.of(bytes) + "\n";
	}

	byte[] signed() {
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

}
