package org.earlyhelp.frontdoor;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What the front door decides about a contact.
 *
 * @param level a code of the locality's continuum
 * @param rationale why; cites the threshold
 * @param overrideReason why the recommendation is not followed; required where it is not
 * @param receivingAgency who takes it up; may be null
 */
public record DecideContact(@NotNull Outcome outcome, @NotNull @Line(max = 10) String level,
		@NotNull @FreeText(max = 10_000) String rationale, @FreeText(max = 10_000) String overrideReason,
		@Line(max = 200) String receivingAgency, @Size(max = 40) List<@NotNull @Line(max = 200) String> services) {

	public DecideContact {
		services = (services != null) ? services : List.of();
	}

}
