package org.earlyhelp.shared.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a fresh nonce for each box: a version byte, 12 bytes of nonce, the
 * ciphertext and its tag of 16 bytes. The label is authenticated and not kept.
 */
public final class SealedBox {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final byte VERSION = 1;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private SealedBox() {
	}

	public static byte[] seal(SecretKey key, byte[] plain, byte[] label) {
		byte[] nonce = random(NONCE_BYTES);
		byte[] hidden = run(Cipher.ENCRYPT_MODE, key, nonce, plain, label);
		return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length).put(VERSION).put(nonce).put(hidden).array();
	}

	/**
	 * @throws IllegalStateException where it was sealed with another key, under another
	 * label, or changed since
	 */
	public static byte[] open(SecretKey key, byte[] box, byte[] label) {
		if (box.length < 1 + NONCE_BYTES || box[0] != VERSION) {
			throw new IllegalStateException("Not a sealed box of version " + VERSION);
		}
		byte[] nonce = Arrays.copyOfRange(box, 1, 1 + NONCE_BYTES);
		return run(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(box, 1 + NONCE_BYTES, box.length), label);
	}

	public static byte[] random(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return random;
	}

	private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, byte[] label) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(label);
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(
					"The sealed box cannot be " + ((mode == Cipher.ENCRYPT_MODE) ? "sealed" : "opened"), ex);
		}
	}

}
