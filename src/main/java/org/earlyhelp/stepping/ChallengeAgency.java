package org.earlyhelp.stepping;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Asks an agency why it starts so few teams.
 *
 * @param agency one of the locality's, by code or name
 * @param from the first day of the time that is looked at
 * @param to its last day
 * @param district which district it is about; null for the whole area
 * @param askedOf username of somebody of that agency; null where nobody of it works with
 * the service, and an adviser asks by phone
 */
public record ChallengeAgency(@NotNull @Line(max = 100) String agency, @NotNull LocalDate from, @NotNull LocalDate to,
		@NotNull @FreeText(max = 4000) String reason, @Line(max = 40) String district, @Line(max = 60) String askedOf) {
}
