package org.earlyhelp.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was told for a quarter, of the whole service, as it was told.
 *
 * @param number 1 for the first, which is kept whatever follows
 * @param reason why it was told again; null for the first
 * @param profileVersion the locality's profile that it was counted under
 * @param figures with the version of each query; null in a list
 */
public record ClosedQuarter(UUID id, LocalDate from, LocalDate to, int number, String reason, String profileVersion,
		String closedBy, Instant closedAt, List<KpiFigure> figures) {
}
