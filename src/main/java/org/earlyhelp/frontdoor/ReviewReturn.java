package org.earlyhelp.frontdoor;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** What became of a return to a referrer, or of a question to one (R2.6). */
public record ReviewReturn(@NotNull ReturnResult result, @NotNull @FreeText(max = 10_000) String decision) {
}
