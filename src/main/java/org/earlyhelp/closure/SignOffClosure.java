package org.earlyhelp.closure;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** Whether a case may close. */
public record SignOffClosure(@NotNull Boolean approved, @NotNull @FreeText(max = 4000) String comment) {
}
