package org.earlyhelp.quality;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What an auditor asks for.
 *
 * @param owner username of who will do it
 */
public record AskedAction(@NotNull @FreeText(max = 1000) String text, @NotNull @Line(max = 60) String owner,
		@NotNull LocalDate due) {
}
