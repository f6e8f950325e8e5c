package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Says who will meet the family and assess.
 *
 * @param assessor a practitioner's username
 */
public record AllocateAssessor(@NotNull @Line(max = 60) String assessor, @FreeText(max = 4000) String note) {
}
