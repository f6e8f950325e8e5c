package org.earlyhelp.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key that signs checkpoints, as others know it.
 *
 * @param name of whom it is; without spaces and plus signs
 * @param bytes its 32 public bytes
 * @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
 */
public record LedgerKey(String name, byte[] bytes) {

	private static final byte ED25519 = 1;

	private static final int ID_LENGTH = 4;

	private static final int SIGNATURE_LENGTH = 64;

	/** What stands before the bytes in the JDK's form of such a key. */
	private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

	/** From the JDK's key. */
	public static LedgerKey of(String name, PublicKey key) {
		byte[] encoded = key.getEncoded();
		return new LedgerKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
	}

	/**
	 * Reads {@code name+id+key}.
	 * @throws IllegalArgumentException where it is none, or the id is not the key's
	 */
	public static LedgerKey parse(String text) {
		String[] parts = text.strip().split("\\+", 3);
		if (parts.length == 3) {
			byte[] key = Base64.getDecoder().decode(parts[2]);
			if (key.length == X509_KEY_LENGTH && key[0] == ED25519) {
				var found = new LedgerKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
				if (HexFormat.of().formatHex(found.id()).equals(parts[1])) {
					return found;
				}
			}
		}
		throw new IllegalArgumentException("Not a public key of a ledger");
	}

	private static final int X509_KEY_LENGTH = 33;

	/** As {@link #parse} reads it. */
	public String text() {
		byte[] key = ByteBuffer.allocate(this.bytes.length + 1).put(ED25519).put(this.bytes).array();
		return this.name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(key);
	}

	/** The first four bytes of a hash over name and key. */
	byte[] id() {
		MessageDigest digest = MerkleHash.sha256();
		digest.update(this.name.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) '\n');
		digest.update(ED25519);
		return Arrays.copyOf(digest.digest(this.bytes), ID_LENGTH);
	}

	/** A signature as it stands in a note. */
	String line(byte[] signature) {
		return Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(ID_LENGTH + signature.length).put(id()).put(signature).array());
	}

	/**
	 * @param line name and signature
	 */
	boolean verifies(String line, byte[] text) throws GeneralSecurityException {
		int space = line.indexOf(' ');
		if (space < 0 || !line.substring(0, space).equals(this.name)) {
			return false;
		}
		byte[] signed = Base64.getDecoder().decode(line.substring(space + 1));
		if (signed.length != ID_LENGTH + SIGNATURE_LENGTH || !Arrays.equals(Arrays.copyOf(signed, ID_LENGTH), id())) {
			return false;
		}
		Signature signature = Signature.getInstance("Ed25519");
		signature.initVerify(KeyFactory.getInstance("Ed25519")
			.generatePublic(new X509EncodedKeySpec(
					ByteBuffer.allocate(X509.length + this.bytes.length).put(X509).put(this.bytes).array())));
		signature.update(text);
		return signature.verify(signed, ID_LENGTH, SIGNATURE_LENGTH);
	}

}
