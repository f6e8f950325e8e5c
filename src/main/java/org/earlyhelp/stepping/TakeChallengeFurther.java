package org.earlyhelp.stepping;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * The agency does not answer: the next stage is asked.
 *
 * @param askedOf username of somebody more senior there; null where an adviser asks
 */
public record TakeChallengeFurther(@NotNull @FreeText(max = 4000) String reason, @Line(max = 60) String askedOf) {
}
