package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Somebody else is to assess.
 *
 * @param assessor a username
 * @param reason why whoever assesses no longer does
 * @param handoverNote what whoever follows must know
 */
public record ChangeAssessor(@NotNull @Line(max = 60) String assessor, @NotNull LeadEndReason reason,
		@NotNull @FreeText(max = 4000) String handoverNote) {
}
