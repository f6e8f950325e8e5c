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
import java.util.HexFormat;

/** Keys and signatures as notes carry them. */
final class Ed25519 {

	static final int ID_LENGTH = 4;

	static final int SIGNATURE_LENGTH = 64;

	static final int KEY_LENGTH = 32;

	/** What stands before the bytes in the JDK's form of such a key. */
	private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

	private Ed25519() {
	}

	/** The 32 bytes of the JDK's key. */
	static byte[] bytes(PublicKey key) {
		byte[] encoded = key.getEncoded();
		return Arrays.copyOfRange(encoded, X509.length, encoded.length);
	}

	/** The first four bytes of a hash over name, algorithm and key. */
	static byte[] id(String name, byte algorithm, byte[] key) {
		MessageDigest digest = MerkleHash.sha256();
		digest.update(name.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) '\n');
		digest.update(algorithm);
		return Arrays.copyOf(digest.digest(key), ID_LENGTH);
	}

	/** {@code name+id+key}. */
	static String text(String name, byte algorithm, byte[] key) {
		return name + "+" + HexFormat.of().formatHex(id(name, algorithm, key)) + "+"
				+ Base64Text.of(ByteBuffer.allocate(key.length + 1).put(algorithm).put(key).array());
	}

	/**
	 * Name and key of {@code name+id+key}.
	 * @throws IllegalArgumentException where it is none of this algorithm, or the id is
	 * not the key's
	 */
	static Named parse(String text, byte algorithm) {
		String[] parts = text.split("\\+", 3);
		if (parts.length == 3 && !parts[0].isEmpty() && parts[0].chars().noneMatch(Character::isWhitespace)) {
			byte[] key = Base64Text.read(parts[2]);
			if (key.length == KEY_LENGTH + 1 && key[0] == algorithm) {
				var found = new Named(parts[0], Arrays.copyOfRange(key, 1, key.length));
				if (text(found.name(), algorithm, found.key()).equals(text)) {
					return found;
				}
			}
		}
		throw new IllegalArgumentException("Not such a key");
	}

	static boolean verifies(byte[] key, byte[] text, byte[] signature) {
		try {
			Signature checked = Signature.getInstance("Ed25519");
			checked.initVerify(KeyFactory.getInstance("Ed25519")
				.generatePublic(new X509EncodedKeySpec(
						ByteBuffer.allocate(X509.length + key.length).put(X509).put(key).array())));
			checked.update(text);
			return signature.length == SIGNATURE_LENGTH && checked.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	record Named(String name, byte[] key) {
	}

}
