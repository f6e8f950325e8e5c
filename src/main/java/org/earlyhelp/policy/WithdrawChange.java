package org.earlyhelp.policy;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * Takes back what the asker proposed.
 *
 * @param reason why
 */
public record WithdrawChange(@NotNull @FreeText(max = 2_000) String reason) {
}
