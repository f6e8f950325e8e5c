package org.earlyhelp.stepping;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Social care's decision on a step-up.
 *
 * @param rationale why; the requester reads it
 * @param receivingTeam who takes the family on, where it is accepted
 */
public record DecideStepUp(@NotNull StepUpAnswer decision, @NotNull @FreeText(max = 4000) String rationale,
		@Line(max = 200) String receivingTeam, @Line(max = 200) String receivingWorker) {
}
