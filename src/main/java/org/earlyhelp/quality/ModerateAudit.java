package org.earlyhelp.quality;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * What is agreed where two auditors differ.
 *
 * @param grades of the areas in which they differ: all of these, and no others
 * @param overall where they differ on it
 */
public record ModerateAudit(Map<String, Grade> grades, Grade overall, @NotNull @FreeText(max = 4000) String reason) {
}
