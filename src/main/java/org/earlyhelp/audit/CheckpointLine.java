package org.earlyhelp.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One checkpoint of many.
 *
 * @param size leaves of the tree then
 * @param madeAt by the machine's clock
 * @param note the signed text
 */
public record CheckpointLine(UUID id, long size, Instant madeAt, String note) {
}
