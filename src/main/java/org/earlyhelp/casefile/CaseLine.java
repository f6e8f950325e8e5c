package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A case as a list shows it. What a summary does not hold is null for those who may not
 * read the case.
 *
 * @param nextDueAt when the earliest of its open work is due; null where none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseLine(UUID id, String reference, CaseState state, String level, String family, String district,
		String team, String agency, String lead, String assessor, Consent consent, Instant startedAt,
		LocalDate closedOn, String outcome, Instant nextDueAt) {
}
