package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A figure that somebody brought from elsewhere.
 *
 * @param label what exactly it tells
 * @param source where it stands
 * @param reason why it replaced the one before; null for the first
 */
public record EnteredValue(UUID id, String kpi, String label, LocalDate from, LocalDate to, BigDecimal value,
		String unit, String source, String reason, String enteredBy, Instant enteredAt) {
}
