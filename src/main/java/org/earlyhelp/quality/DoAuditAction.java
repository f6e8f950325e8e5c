package org.earlyhelp.quality;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** What was done about an action of an audit. */
public record DoAuditAction(@NotNull @FreeText(max = 2000) String note) {
}
