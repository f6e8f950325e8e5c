package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.text.FreeText;

/**
 * Two cases are of one family.
 *
 * @param into the case that goes on
 */
public record MergeCases(@NotNull CaseId into, @NotNull @FreeText(max = 2000) String reason) {
}
