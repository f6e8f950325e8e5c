package org.earlyhelp.verify;

import java.util.Optional;

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

	/** The text that is signed: three lines. */
	public static String text(String origin, long size, byte[] root) {
		return origin + "\n" + size + "\n" + Base64Text.of(root) + "\n";
	}

	/** The text with a signature below. */
	public static String sign(String text, LedgerKey key, byte[] signature) {
		return text + "\n" + key.line(signature);
	}

	/**
	 * Reads a note; its signatures are not checked by that.
	 * @throws IllegalArgumentException where it is none
	 */
	public static Checkpoint parse(String note) {
		String[] lines = Note.parse(note).text().split("\n", -1);
		if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,14}")) {
			throw new IllegalArgumentException("Not a checkpoint");
		}
		return new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64Text.readHash(lines[2]), note);
	}

	/** The same; empty where it is none. */
	public static Optional<Checkpoint> read(String note) {
		try {
			return Optional.of(parse(note));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Whether one of its signatures is by this key, and good. */
	public boolean isSignedBy(LedgerKey key) {
		return key.signed(Note.parse(this.note));
	}

	/** The same with a witness's line below. */
	public Checkpoint with(String cosignature) {
		return new Checkpoint(this.origin, this.size, this.root, this.note + cosignature);
	}

}
