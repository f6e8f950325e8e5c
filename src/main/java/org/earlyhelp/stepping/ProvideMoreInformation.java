package org.earlyhelp.stepping;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** What social care asked to know (R9.5). */
public record ProvideMoreInformation(@NotNull @FreeText(max = 10000) String text) {
}
