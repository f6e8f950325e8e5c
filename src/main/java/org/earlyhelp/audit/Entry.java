package org.earlyhelp.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.earlyhelp.shared.Subject;

/**
 * One row of the ledger.
 *
 * @param id sorts by the moment it was made
 * @param occurredAt by the service's clock
 * @param recordedAt by the machine's
 * @param schema the version of this shape
 * @param commitment SHA-256 over salt and payload: proves the payload, tells nothing
 * @param payload sealed under the family's key; null where that had been destroyed
 */
record Entry(UUID id, Instant occurredAt, Instant recordedAt, String action, Outcome outcome, Actor actor,
		Subject subject, Links links, String correlationId, String node, int schema, byte[] commitment,
		byte[] payload) {

	/** The version of what is written now. */
	static final int SCHEMA = 2;

	static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	static byte[] bytes(UUID id) {
		return ByteBuffer.allocate(16)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
	}

}
