package org.earlyhelp.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * The lead practitioner stops leading.
 *
 * @param lastDay their last day; their access ends with it, London time
 * @param handoverNote what whoever follows must know (R6.4)
 * @param successor a username: who has accepted to lead from now on; null leaves a
 * vacancy
 * @param familyInformedOn when the family was told and asked whom they would choose
 */
public record LeaveLead(@NotNull LeadEndReason endReason, @NotNull LocalDate lastDay,
		@NotNull @FreeText(max = 4000) String handoverNote, @Line(max = 60) String successor,
		@NotNull LocalDate familyInformedOn) {
}
