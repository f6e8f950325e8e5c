package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody who leads or led, or a time in which nobody did.
 *
 * @param username null for a vacancy
 * @param accountable the adviser who answers for the case in a vacancy
 * @param endedAt null while it lasts
 * @param lastDay their last day, where they said one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadView(UUID id, String username, String agency, LeadStatus status, String accountable,
		Instant startedAt, Instant endedAt, LeadEndReason endReason, LocalDate lastDay, String handoverNote,
		LocalDate familyInformedOn, String note) {
}
