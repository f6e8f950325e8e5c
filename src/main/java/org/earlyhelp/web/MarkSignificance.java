package org.earlyhelp.web;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * Marks an entry of a case's story, or takes the mark away.
 *
 * @param why what makes it matter; may be null
 */
public record MarkSignificance(@NotNull Boolean significant, @FreeText(max = 1_000) String why) {
}
