package org.earlyhelp.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * A family moves away: another authority is asked to take it on.
 *
 * @param to which authority, and whom there
 * @param consentToShare whether the family agrees that the record goes with it; without,
 * the other authority is told that they come and no more
 * @param newAddress where they go, as far as anybody knows
 * @param on the day on which the other authority was told; null means today
 */
public record TransferOut(@NotNull @Line(max = 200) String to, @NotNull Boolean consentToShare,
		@FreeText(max = 4000) String reason, @FreeText(max = 1000) String newAddress, LocalDate on) {
}
