package org.earlyhelp.kpi;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * Tells a closed quarter again; what was told first is kept.
 *
 * @param reason what was wrong, or what has changed
 */
public record RestateQuarter(@NotNull @FreeText(max = 2_000) String reason) {
}
