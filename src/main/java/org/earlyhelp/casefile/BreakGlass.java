package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.earlyhelp.shared.text.FreeText;

/**
 * Asks to read a case that is not there for the asker.
 *
 * @param reason in their own words: what has happened, and why it cannot wait
 */
public record BreakGlass(@NotNull GlassReason reasonCode,
		@NotNull @Size(min = 20, message = "break-glass.reason-short") @FreeText(max = 2000) String reason) {
}
