package org.earlyhelp.erasure;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.Line;

/**
 * Keeps records from being erased until the hold is released.
 *
 * @param reference of a case or contact of the family; null for every family, as an
 * inquiry asks
 * @param reason a code of the profile
 * @param authority the inquiry, complaint or claim, by its number; names nobody
 */
public record PlaceHold(@Line(max = 20) String reference, @NotNull @Line(max = 40) String reason,
		@NotNull @Line(max = 100) String authority) {
}
