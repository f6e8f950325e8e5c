package org.earlyhelp.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.earlyhelp.shared.secret.SealedBox;

/**
 * What ids are told as in files that leave for other tools: a keyed hash, under a key
 * that is made for one file and kept nowhere. The same record has the same pseudonym
 * throughout a file, so that its history can be followed, and another in the next: two
 * files cannot be put together, and nobody, the service included, can ever say whose a
 * pseudonym was. A key of the service's would let whoever holds it find families in every
 * file that ever left.
 */
final class Pseudonyms {

	private static final String HMAC = "HmacSHA256";

	private final Mac mac;

	private Pseudonyms(Mac mac) {
		this.mac = mac;
	}

	static Pseudonyms forOneFile() {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(SealedBox.random(32), HMAC));
			return new Pseudonyms(mac);
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * 128 bits in the form of a UUID: two of a million meet by chance in one file of
	 * 10^26.
	 * @param kind of record: the same id as another kind has another pseudonym
	 */
	String of(String kind, Object id) {
		byte[] hash = this.mac.doFinal((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
		ByteBuffer first = ByteBuffer.wrap(hash);
		return new UUID(first.getLong(), first.getLong()).toString();
	}

}
