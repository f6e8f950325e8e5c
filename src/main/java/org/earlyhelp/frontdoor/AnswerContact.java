package org.earlyhelp.frontdoor;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** The lead practitioner's answer to a contact about their family (R2.1). */
public record AnswerContact(@NotNull @FreeText(max = 10_000) String response) {
}
