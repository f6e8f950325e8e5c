package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * How it went when help was offered again.
 *
 * @param offered whether the family could be asked
 * @param result what they said
 */
public record ReofferHelp(@NotNull Boolean offered, @NotNull @FreeText(max = 4000) String result) {
}
