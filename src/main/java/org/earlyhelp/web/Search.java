package org.earlyhelp.web;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.Line;

/**
 * Looks for families.
 *
 * @param text names or parts of names, a postcode, or the reference of a case or contact;
 * every word must fit
 */
public record Search(@NotNull @Line(max = 200) String text) {
}
