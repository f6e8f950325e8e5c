package org.earlyhelp.verify;

import java.util.Base64;

/** Bytes as text, in one way alone: with padding, and no bit that means nothing. */
final class Base64Text {

	private Base64Text() {
	}

	static String of(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	/**
	 * @throws IllegalArgumentException where these bytes would be written otherwise
	 */
	static byte[] read(String text) {
		byte[] bytes = Base64.getDecoder().decode(text);
		if (!of(bytes).equals(text)) {
			throw new IllegalArgumentException("Not base64");
		}
		return bytes;
	}

	/** 32 bytes. */
	static byte[] readHash(String text) {
		byte[] hash = read(text);
		if (hash.length != MerkleHash.LENGTH) {
			throw new IllegalArgumentException("Not a hash");
		}
		return hash;
	}

}
