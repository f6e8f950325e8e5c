package org.earlyhelp.directory;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * How a request went on.
 *
 * @param on the day on which it did; not in the future, nor before the step before
 * @param note why it was declined, how long the wait is; null where there is nothing to
 * say
 */
public record MoveServiceRequest(@NotNull RequestState state, @NotNull LocalDate on,
		@FreeText(max = 2_000) String note) {
}
