package org.earlyhelp.shared;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids that sort by the moment they were made (RFC 9562, version 7), so that new rows land
 * at the end of their index however large the table is. They tell when, never what.
 */
public final class TimeOrderedId {

	private static final SecureRandom RANDOM = new SecureRandom();

	private TimeOrderedId() {
	}

	/** Made on real time, whatever the service's clock says: an id is no fact. */
	public static UUID next() {
		long millis = System.currentTimeMillis();
		long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
		long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

}
