package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;

import org.earlyhelp.shared.text.FreeText;

/**
 * Says whether it was right to break a glass.
 *
 * @param note what makes it so, and what follows from it
 */
public record ReviewBreakGlass(@NotNull GlassFinding finding, @NotNull @FreeText(max = 2000) String note) {
}
