package org.earlyhelp.subjectaccess;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** Closes a request without a pack, as where it was withdrawn. */
public record CloseRequest(@NotNull @FreeText(max = 2000) String reason) {
}
