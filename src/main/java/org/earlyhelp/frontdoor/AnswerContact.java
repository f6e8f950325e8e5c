package org.earlyhelp.frontdoor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The lead practitioner's answer to a contact about their family (R2.1). */
public record AnswerContact(@NotBlank @Size(max = 10_000) String response) {
}
