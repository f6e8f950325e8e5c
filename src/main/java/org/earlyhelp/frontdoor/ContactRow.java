package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A contact in a list. For who may know only its status, what they may not read is left
 * out.
 *
 * @param family its name; left out where nobody is named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactRow(UUID id, String reference, ContactState state, Instant receivedAt, String source, String level,
		String district, String family, Rag rag, Boolean immediateDanger, Outcome outcome, Instant decidedAt,
		UUID caseId) {
}
