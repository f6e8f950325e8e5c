package org.earlyhelp.shared.secret;

import java.nio.charset.StandardCharsets;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Seals what sessions hold, so that it lies nowhere readable: what people type is about
 * children. Every node has the same, from {@code early-help.sessions.key}; a demo makes
 * one beside its database. Where another takes its place, people sign in again, and
 * nothing else is lost.
 */
@Component
public class SessionKey {

	private final SecretKey key;

	SessionKey(@Value("${early-help.sessions.key:}") String set, Environment environment) {
		this.key = new SecretKeySpec(SecretFile.bytes(environment, "early-help.sessions.key", set, "sessions.key",
				"nodes that share people's sessions share it"), "AES");
	}

	/**
	 * @param label what it is, and whose: it opens under no other
	 */
	public byte[] seal(byte[] plain, String label) {
		return SealedBox.seal(this.key, plain, label.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * @throws IllegalStateException where it was sealed with another key, under another
	 * label, or changed since
	 */
	public byte[] open(byte[] sealed, String label) {
		return SealedBox.open(this.key, sealed, label.getBytes(StandardCharsets.UTF_8));
	}

}
