package org.earlyhelp.audit;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.shared.secret.SealedBox;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry says beyond its clear columns, in the one form of RFC 8785, behind 32
 * bytes of salt that keep its commitment from being guessed.
 *
 * @param salted salt, then JSON in UTF-8
 */
record Payload(byte[] salted) {

	private static final int SALT_BYTES = 32;

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	static Payload of(Object content) {
		byte[] canonical = canonical(JSON.writeValueAsString(content));
		byte[] salted = Arrays.copyOf(SealedBox.random(SALT_BYTES), SALT_BYTES + canonical.length);
		System.arraycopy(canonical, 0, salted, SALT_BYTES, canonical.length);
		return new Payload(salted);
	}

	/** What an auditor is given to check the unsealed payload against. */
	byte[] commitment() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.salted);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	JsonNode content() {
		return JSON.readTree(this.salted, SALT_BYTES, this.salted.length - SALT_BYTES);
	}

	private static byte[] canonical(String json) {
		try {
			return new JsonCanonicalizer(json).getEncodedUTF8();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Not canonical JSON", ex);
		}
	}

}
