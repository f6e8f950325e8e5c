package org.earlyhelp.timeliness;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.earlyhelp.shared.text.FreeText;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Gives more time.
 *
 * @param newDue the day at whose end it is due from then on; of a moment, its day in
 * London
 */
public record ExtendDeadline(@NotNull UUID deadlineId,
		@NotNull @JsonDeserialize(using = DayOrMoment.class) LocalDate newDue,
		@NotNull @FreeText(max = 2000) String reason) {
}
