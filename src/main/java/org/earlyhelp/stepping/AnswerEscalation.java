package org.earlyhelp.stepping;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * The answer to a challenge.
 *
 * @param newDecision what is decided instead, where it changes
 */
public record AnswerEscalation(@NotNull Escalation.Outcome outcome, @NotNull @FreeText(max = 4000) String rationale,
		StepUpAnswer newDecision) {
}
