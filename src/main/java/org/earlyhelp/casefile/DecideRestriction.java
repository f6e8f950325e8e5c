package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;

import org.earlyhelp.shared.text.FreeText;

/**
 * What a second person says of a restriction.
 *
 * @param approved false where it shall be as it was
 */
public record DecideRestriction(@NotNull Boolean approved, @NotNull @FreeText(max = 2000) String reason) {
}
