package org.earlyhelp.frontdoor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What became of a return to a referrer, or of a question to one (R2.6). */
public record ReviewReturn(@NotNull ReturnResult result, @NotBlank @Size(max = 10_000) String decision) {
}
