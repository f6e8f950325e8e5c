package org.earlyhelp.erasure;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.Line;

/**
 * Asks for a family's records to be erased.
 *
 * @param reference of a case or contact of the family
 * @param basis a code of the profile
 * @param authority the order, request or list that says so, by its number; names nobody
 */
public record AskErasure(@NotNull @Line(max = 20) String reference, @NotNull @Line(max = 40) String basis,
		@NotNull @Line(max = 100) String authority) {
}
