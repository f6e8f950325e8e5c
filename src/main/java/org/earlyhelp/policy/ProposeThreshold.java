package org.earlyhelp.policy;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * Proposes another threshold.
 *
 * @param table in DMN
 * @param from the first day on which it answers; after the day on which it is decided
 */
public record ProposeThreshold(@NotNull String table, @NotNull LocalDate from,
		@NotNull @FreeText(max = 2_000) String reason) {
}
