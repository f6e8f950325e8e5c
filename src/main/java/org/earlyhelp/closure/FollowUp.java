package org.earlyhelp.closure;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * How the family is, three months on.
 *
 * @param reached whether somebody spoke with them
 * @param stillOk whether they are still well; null where they were not reached
 * @param exitPlanGoesOn whether those who were to carry on do (R11.5); null where nobody
 * said
 * @param newNeeds what is new, in words
 */
public record FollowUp(@NotNull Boolean reached, Boolean stillOk, Boolean exitPlanGoesOn,
		@Size(max = 30) List<@Line(max = 500) String> newNeeds, @FreeText(max = 4000) String note) {
}
