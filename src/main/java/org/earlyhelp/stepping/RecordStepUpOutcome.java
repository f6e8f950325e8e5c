package org.earlyhelp.stepping;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.PersonId;

/** What social care's work came to for a child. */
public record RecordStepUpOutcome(@NotNull PersonId personId, @NotNull ChildStatus status, @NotNull LocalDate on) {
}
