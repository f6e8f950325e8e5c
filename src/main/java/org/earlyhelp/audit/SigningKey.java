package org.earlyhelp.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;

import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.LedgerKey;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Signs checkpoints. Outside the database, so that who can change the one cannot sign for
 * the other.
 */
@Component
class SigningKey {

	private final KeyPair pair;

	private final LedgerKey known;

	SigningKey(LedgerSettings settings, Environment environment) {
		byte[] seed = SecretFile.bytes(environment, "early-help.ledger.signing-key", settings.signingKey(),
				"ledger-signing.key", "without it no checkpoint can be signed by this name again");
		this.pair = pair(seed);
		this.known = LedgerKey.of(settings.origin(), this.pair.getPublic());
	}

	/** As others know it. */
	LedgerKey known() {
		return this.known;
	}

	Checkpoint sign(long size, byte[] root) {
		String text = Checkpoint.text(this.known.name(), size, root);
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.pair.getPrivate());
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return Checkpoint.parse(Checkpoint.sign(text, this.known, signature.sign()));
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
