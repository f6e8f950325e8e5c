package org.earlyhelp.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.earlyhelp.shared.text.FreeText;

/**
 * Lets a case rest, as while a family is abroad.
 *
 * @param until the day on which it goes on by itself
 */
public record SuspendCase(@NotNull @FreeText(max = 2000) String reason, @NotNull LocalDate until) {
}
