package org.earlyhelp.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that sort by the moment they were made (RFC 9562, version 7), so that new rows land
 * at the end of their index however large the table is. They tell when, never what.
 */
public final class TimeOrderedId {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Milliseconds, then 12 bits that count within one. */
	private static final AtomicLong LAST = new AtomicLong();

	private TimeOrderedId() {
	}

	/**
	 * Made on real time, whatever the service's clock says: an id is no fact. Each is
	 * greater than the one before it on this node, however many a millisecond sees.
	 */
	public static UUID next() {
		long now = System.currentTimeMillis() << 12;
		long stamp = LAST.updateAndGet((last) -> Math.max(last + 1, now));
		long high = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0x0FFFL);
		long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

}
