package org.earlyhelp.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;

/**
 * The key of a witness: it signs a checkpoint only after it has seen that the ledger goes
 * on from the last one that it signed, and says when.
 *
 * @param name of whom it is; without spaces and plus signs
 * @param bytes its 32 public bytes
 * @see <a href="https://c2sp.org/tlog-cosignature">C2SP tlog-cosignature</a>
 */
public record WitnessKey(String name, byte[] bytes) {

	private static final byte ALGORITHM = 4;

	private static final int LENGTH = Ed25519.ID_LENGTH + Long.BYTES + Ed25519.SIGNATURE_LENGTH;

	/** From the JDK's key. */
	public static WitnessKey of(String name, PublicKey key) {
		return new WitnessKey(name, Ed25519.bytes(key));
	}

	/**
	 * Reads {@code name+id+key}.
	 * @throws IllegalArgumentException where it is none, or the id is not the key's
	 */
	public static WitnessKey parse(String text) {
		Ed25519.Named found = Ed25519.parse(text.strip(), ALGORITHM);
		return new WitnessKey(found.name(), found.key());
	}

	/** As {@link #parse} reads it. */
	public String text() {
		return Ed25519.text(this.name, ALGORITHM, this.bytes);
	}

	/**
	 * What a witness signs.
	 * @param seconds since 1970
	 * @param signed the text of the checkpoint
	 */
	static byte[] message(long seconds, byte[] signed) {
		byte[] head = ("cosignature/v1\ntime " + seconds + "\n").getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(head.length + signed.length).put(head).put(signed).array();
	}

	/** The line of a note that carries a co-signature. */
	String line(long seconds, byte[] signature) {
		return Note.line(this.name, ByteBuffer.allocate(LENGTH).put(id()).putLong(seconds).put(signature).array());
	}

	/** Whether a line of the note names this witness. */
	boolean isNamedBy(Note note) {
		return note.signatures().stream().anyMatch((one) -> one.name().equals(this.name));
	}

	/**
	 * Whether it co-signed the checkpoint: one of the note's lines is by it, and good.
	 */
	public boolean cosigned(Checkpoint checkpoint) {
		return cosigned(Note.parse(checkpoint.note()));
	}

	boolean cosigned(Note note) {
		return note.signatures().stream().anyMatch((one) -> one.name().equals(this.name) && isGood(one.bytes(), note));
	}

	private boolean isGood(byte[] bytes, Note note) {
		if (bytes.length != LENGTH || !Arrays.equals(Arrays.copyOf(bytes, Ed25519.ID_LENGTH), id())) {
			return false;
		}
		long seconds = ByteBuffer.wrap(bytes).getLong(Ed25519.ID_LENGTH);
		return seconds > 0 && Ed25519.verifies(this.bytes, message(seconds, note.signed()),
				Arrays.copyOfRange(bytes, Ed25519.ID_LENGTH + Long.BYTES, bytes.length));
	}

	private byte[] id() {
		return Ed25519.id(this.name, ALGORITHM, this.bytes);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof WitnessKey key && key.name.equals(this.name) && Arrays.equals(key.bytes, this.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

}
