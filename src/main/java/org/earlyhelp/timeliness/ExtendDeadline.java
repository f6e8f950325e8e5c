package org.earlyhelp.timeliness;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.earlyhelp.shared.text.FreeText;

/**
 * Gives more time.
 *
 * @param newDue the day on which it is due from then on
 */
public record ExtendDeadline(@NotNull UUID deadlineId, @NotNull LocalDate newDue,
		@NotNull @FreeText(max = 2000) String reason) {
}
