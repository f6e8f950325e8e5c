package org.earlyhelp.audit;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.earlyhelp.shared.secret.SealedBox;
import org.earlyhelp.shared.secret.SecretFile;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Wraps the families' keys. Comes from {@code early-help.ledger.master-key}; a demo makes
 * one beside its database, readable by its owner alone.
 */
@Component
class MasterKey {

	private final SecretKey key;

	MasterKey(LedgerSettings settings, Environment environment) {
		this.key = new SecretKeySpec(SecretFile.bytes(environment, "early-help.ledger.master-key", settings.masterKey(),
				"ledger-master.key", "without it no history can be read"), "AES");
	}

	byte[] wrap(byte[] key, byte[] label) {
		return SealedBox.seal(this.key, key, label);
	}

	byte[] unwrap(byte[] wrapped, byte[] label) {
		return SealedBox.open(this.key, wrapped, label);
	}

}
