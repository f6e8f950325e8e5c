package org.earlyhelp.erasure;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** Ends a hold: erasures may be asked for again. */
public record ReleaseHold(@NotNull @FreeText(max = 2_000) String because) {
}
