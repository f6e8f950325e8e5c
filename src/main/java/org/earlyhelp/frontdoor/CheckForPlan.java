package org.earlyhelp.frontdoor;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.DateOfBirth;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Name;
import org.earlyhelp.shared.text.Postcode;

/**
 * Asks whether there is a plan for a child.
 *
 * @param postcode where the child lives or lived
 * @param purpose why they ask; whoever rings them reads it
 */
public record CheckForPlan(@NotNull @Name String firstName, @NotNull @Name String lastName,
		@NotNull @DateOfBirth LocalDate dateOfBirth, @NotNull @Postcode String postcode,
		@NotNull @FreeText(max = 1_000) String purpose) {
}
