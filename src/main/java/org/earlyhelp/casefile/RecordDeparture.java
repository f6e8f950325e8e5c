package org.earlyhelp.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.family.Departure;

/**
 * Somebody leaves the family of a case.
 *
 * @param on the day of it; null means today
 */
public record RecordDeparture(LocalDate on, @NotNull Departure reason) {
}
