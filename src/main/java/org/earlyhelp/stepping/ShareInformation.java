package org.earlyhelp.stepping;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Writes down what was told, to whom, and why it may be.
 *
 * @param basis on which it was told, as "a child may be at risk" or "the family agreed"
 * @param why why it was told, and where the family does not know, why not
 */
public record ShareInformation(@NotNull @FreeText(max = 4000) String what, @NotNull @Line(max = 200) String toWhom,
		@NotNull @Line(max = 500) String basis, @NotNull Boolean familyInformed,
		@NotNull @FreeText(max = 4000) String why) {
}
