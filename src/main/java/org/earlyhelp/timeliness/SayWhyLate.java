package org.earlyhelp.timeliness;

import jakarta.validation.constraints.NotNull;

import org.earlyhelp.shared.text.FreeText;

/**
 * Says why a clock is late, or was.
 *
 * @param note what a manager should know of it; needed for {@link LateReason#OTHER}
 */
public record SayWhyLate(@NotNull LateReason reason, @FreeText(max = 2000) String note) {
}
