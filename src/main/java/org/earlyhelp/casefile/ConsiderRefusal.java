package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What was thought about when the family said no (R4.3).
 *
 * @param reasonsExplored why they may have said no: language, fear, past experience
 * @param riskConsideration what it means for the children
 * @param consulted the adviser who was asked
 * @param reofferOn when help is offered again; needed for REOFFER, may go with the others
 */
public record ConsiderRefusal(@NotEmpty @Size(max = 30) List<@NotNull @Line(max = 500) String> reasonsExplored,
		@NotNull @FreeText(max = 4000) String riskConsideration, @NotNull @Line(max = 200) String consulted,
		@NotNull RefusalDecision decision, LocalDate reofferOn) {
}
