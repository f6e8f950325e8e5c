package org.earlyhelp.verify;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What the ledger was at a moment: how many leaves, and their root, signed. The text is a
 * C2SP note.
 *
 * @param origin the ledger's name
 * @param size leaves
 * @param root 32 bytes
 * @param note the whole text, with its signatures
 */
public record Checkpoint(String origin, long size, byte[] root, String note) {

	private static final String SIGNATURE = "\u2014 ";

	/** The text that is signed: three lines. */
	public static String text(String origin, long size, byte[] root) {
		return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
	}

	/** The text with a signature below. */
	public static String sign(String text, LedgerKey key, byte[] signature) {
		return text + "\n" + SIGNATURE + key.name() + " " + key.line(signature) + "\n";
	}

	/**
	 * Reads a note; its signatures are not checked by that.
	 * @throws IllegalArgumentException where it is none
	 */
	public static Checkpoint parse(String note) {
		int end = note.indexOf("\n\n");
		if (end < 0) {
			throw new IllegalArgumentException("A checkpoint without signatures");
		}
		String[] lines = note.substring(0, end).split("\n", -1);
		if (lines.length < 3 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
			throw new IllegalArgumentException("Not a checkpoint");
		}
		byte[] root = Base64.getDecoder().decode(lines[2]);
		if (root.length != MerkleHash.LENGTH) {
			throw new IllegalArgumentException("The root of a checkpoint has 32 bytes");
		}
		return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, note);
	}

	/** Whether one of its signatures is by this key, and good. */
	public boolean isSignedBy(LedgerKey key) {
		int end = this.note.indexOf("\n\n");
		byte[] text = this.note.substring(0, end + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
		for (String line : signatures()) {
			try {
				if (key.verifies(line, text)) {
					return true;
				}
			}
			catch (GeneralSecurityException | IllegalArgumentException ex) {
				// not by this key
			}
		}
		return false;
	}

	private List<String> signatures() {
		var lines = new ArrayList<String>();
		for (String line : this.note.substring(this.note.indexOf("\n\n") + 2).split("\n")) {
			if (line.startsWith(SIGNATURE)) {
				lines.add(line.substring(SIGNATURE.length()));
			}
		}
		return lines;
	}

}
