package org.earlyhelp.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.Line;

/**
 * Says that somebody is away, and who stands in for them.
 *
 * @param practitioner a username; null for whoever asks
 * @param from the first day
 * @param until the last day
 * @param cover a username: who sees the cases and does the work in that time
 */
public record RecordAbsence(@Line(max = 60) String practitioner, @NotNull LocalDate from, @NotNull LocalDate until,
		@NotNull @Line(max = 60) String cover) {
}
