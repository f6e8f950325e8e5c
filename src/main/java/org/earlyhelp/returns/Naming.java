package org.earlyhelp.returns;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;

/**
 * By what people and records are told of in a file. Analysts get pseudonyms, the same for
 * the same person in one file and in no other, and ages instead of dates of birth:
 * nothing of it finds a record, here or elsewhere.
 *
 * @see "people-and-access, 6.1 Role matrix, Analyst"
 */
final class Naming {

	private static final String HMAC = "HmacSHA256";

	private static final int BYTES = 8;

	/** Null where all are told of as they are. */
	private final Mac pseudonyms;

	private Naming(Mac pseudonyms) {
		this.pseudonyms = pseudonyms;
	}

	/** For one file of this person's. */
	static Naming forFileOf(User asker) {
		return isPseudonymous(asker) ? pseudonyms() : new Naming(null);
	}

	/** Whether this person sees figures, and never a family. */
	static boolean isPseudonymous(User asker) {
		return asker.is(Role.ANALYST) && !asker.is(Role.SERVICE_MANAGER, Role.AUDITOR);
	}

	private static Naming pseudonyms() {
		var key = new byte[32];
		new SecureRandom().nextBytes(key);
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(key, HMAC));
			return new Naming(mac);
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String person(UUID id) {
		return told(id.toString());
	}

	/** A row that is of this child and of the record with this reference. */
	String row(String reference, UUID child) {
		return told(SafeguardingData.rowId(reference, child));
	}

	/** A username; null where there is none. */
	String worker(String username) {
		return (username != null) ? told(username) : null;
	}

	/** Null for those who get ages alone. */
	LocalDate bornOn(LocalDate day) {
		return (this.pseudonyms != null) ? null : day;
	}

	private String told(String real) {
		if (this.pseudonyms == null) {
			return real;
		}
		return HexFormat.of().formatHex(this.pseudonyms.doFinal(real.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
	}

}
