package org.earlyhelp.stepping;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What the agency says.
 *
 * @param answeredFor who of the agency said it, where somebody else writes it down
 * @param lookAgainOn when it is looked at again; null for the locality's own time
 */
public record AnswerAgencyChallenge(@NotNull AgencyAnswer answer, @NotNull @FreeText(max = 4000) String text,
		@Line(max = 100) String answeredFor, LocalDate lookAgainOn) {
}
