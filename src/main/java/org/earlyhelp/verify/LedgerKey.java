package org.earlyhelp.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;

/**
 * An Ed25519 key that signs checkpoints, as others know it.
 *
 * @param name of whom it is; without spaces and plus signs
 * @param bytes its 32 public bytes
 * @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
 */
public record LedgerKey(String name, byte[] bytes) {

	private static final byte ALGORITHM = 1;

	/** From the JDK's key. */
	public static LedgerKey of(String name, PublicKey key) {
		return new LedgerKey(name, Ed25519.bytes(key));
	}

	/**
	 * Reads {@code name+id+key}.
	 * @throws IllegalArgumentException where it is none, or the id is not the key's
	 */
	public static LedgerKey parse(String text) {
		Ed25519.Named found = Ed25519.parse(text.strip(), ALGORITHM);
		return new LedgerKey(found.name(), found.key());
	}

	/** As {@link #parse} reads it. */
	public String text() {
		return Ed25519.text(this.name, ALGORITHM, this.bytes);
	}

	/** The line of a note that carries a signature. */
	public String line(byte[] signature) {
		return Note.line(this.name,
				ByteBuffer.allocate(Ed25519.ID_LENGTH + signature.length).put(id()).put(signature).array());
	}

	/**
	 * What whoever holds this key signs when another is to follow it from this size on.
	 */
	public static byte[] succession(LedgerKey next, long from) {
		return ("ledger-key-succession/v1\n" + from + "\n" + next.text() + "\n").getBytes(StandardCharsets.UTF_8);
	}

	/** Whether this key signed these bytes. */
	public boolean signed(byte[] text, byte[] signature) {
		return Ed25519.verifies(this.bytes, text, signature);
	}

	private byte[] id() {
		return Ed25519.id(this.name, ALGORITHM, this.bytes);
	}

	/** Whether one of the note's signatures is by this key, and good. */
	boolean signed(Note note) {
		return note.signatures()
			.stream()
			.anyMatch((one) -> one.name().equals(this.name)
					&& one.bytes().length == Ed25519.ID_LENGTH + Ed25519.SIGNATURE_LENGTH
					&& Arrays.equals(Arrays.copyOf(one.bytes(), Ed25519.ID_LENGTH), id())
					&& signed(note.signed(), Arrays.copyOfRange(one.bytes(), Ed25519.ID_LENGTH, one.bytes().length)));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LedgerKey key && key.name.equals(this.name) && Arrays.equals(key.bytes, this.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

}
