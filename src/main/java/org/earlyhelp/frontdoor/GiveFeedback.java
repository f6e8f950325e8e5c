package org.earlyhelp.frontdoor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the referrer was told, and how. */
public record GiveFeedback(@NotNull FeedbackMethod method, @NotBlank @Size(max = 10_000) String text) {
}
