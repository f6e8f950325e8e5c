package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A broken glass, as whoever asks may know it.
 *
 * @param reference as people say it: {@code G-2026-000012}
 * @param caseId null for those who may not know of the case
 * @param caseReference null likewise
 * @param reader username of whoever broke it
 * @param reason in their words; null for those who may not know of the case
 * @param until the first moment at which it is shut
 * @param finding null until somebody looked at it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GlassView(UUID id, String reference, UUID caseId, String caseReference, String reader, String agency,
		GlassReason reasonCode, String reason, Instant brokenAt, Instant until, GlassFinding finding, String note,
		String reviewedBy, Instant reviewedAt) {
}
