package org.earlyhelp.frontdoor;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** What the referrer was told, and how. */
public record GiveFeedback(@NotNull FeedbackMethod method, @NotNull @FreeText(max = 10_000) String text) {
}
