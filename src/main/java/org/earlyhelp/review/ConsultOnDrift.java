package org.earlyhelp.review;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** What the adviser thinks of a plan that drifts, or has been open for a year. */
public record ConsultOnDrift(@NotNull @FreeText(max = 4000) String advice,
		@NotNull @FreeText(max = 4000) String decision) {
}
