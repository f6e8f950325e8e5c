package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A time in which a case rested.
 *
 * @param from the first day on which its clocks stood
 * @param until the day on which it was to go on by itself
 * @param resumedAt null while it rests, and where it closed meanwhile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspensionView(@NotNull UUID id, String reason, LocalDate from, LocalDate until, String suspendedBy,
		Instant suspendedAt, String resumedBy, Instant resumedAt, String resumedWhy) {
}
