package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.text.FreeText;

/**
 * Two cases that were merged are of two families after all.
 *
 * @param into the case that it was merged into; may be left out
 */
public record PartCases(CaseId into, @NotNull @FreeText(max = 2000) String reason) {
}
