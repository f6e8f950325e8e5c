package org.earlyhelp.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;

import org.earlyhelp.shared.secret.SecretFile;
import org.earlyhelp.verify.LedgerKey;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Signs what the ledger was. Outside the database, so that who can change the one cannot
 * sign for the other.
 */
@Component
class SigningKey {

	private static final String PREVIOUS = "early-help.ledger.previous-signing-key";

	private final KeyPair pair;

	private final LedgerKey known;

	private final KeyPair previous;

	@Autowired
	SigningKey(LedgerSettings settings, Environment environment) {
		this(settings.origin(),
				SecretFile.bytes(environment, "early-help.ledger.signing-key", settings.signingKey(),
						"ledger-signing.key", "without it no checkpoint can be signed by this name again"),
				SecretFile.optional(PREVIOUS, settings.previousSigningKey()));
	}

	/**
	 * @param previous null where the ledger does not change from one key to this
	 */
	SigningKey(String origin, byte[] seed, byte[] previous) {
		this.pair = pair(seed);
		this.known = LedgerKey.of(origin, this.pair.getPublic());
		this.previous = (previous != null) ? pair(previous) : null;
	}

	/** As others know it. */
	LedgerKey known() {
		return this.known;
	}

	byte[] sign(byte[] text) {
		return sign(this.pair, text);
	}

	/**
	 * That this key follows the last, signed by that; null where that is not at hand.
	 */
	byte[] succeed(LedgerKey last, long from) {
		boolean atHand = this.previous != null && LedgerKey.of(last.name(), this.previous.getPublic()).equals(last);
		return atHand ? sign(this.previous, LedgerKey.succession(this.known, from)) : null;
	}

	private static byte[] sign(KeyPair pair, byte[] text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(pair.getPrivate());
			signature.update(text);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A key of this kind is made of 32 random bytes: these. */
	private static KeyPair pair(byte[] seed) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
			generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Fixed extends SecureRandom {

		private static final long serialVersionUID = 1;

		private final transient byte[] bytes;

		private Fixed(byte[] bytes) {
			this.bytes = bytes;
		}

		@Override
		public void nextBytes(byte[] into) {
			if (into.length != this.bytes.length) {
				throw new IllegalStateException("A key is made of " + into.length + " bytes");
			}
			System.arraycopy(this.bytes, 0, into, 0, into.length);
		}

	}

}
