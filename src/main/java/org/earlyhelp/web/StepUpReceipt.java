package org.earlyhelp.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.stepping.Urgency;

/**
 * That a step-up was asked for.
 *
 * @param entryId the ledger's entry of the request
 * @param recordedAt by the machine's clock
 * @param commitment SHA-256 over salt and payload of the entry, in base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepUpReceipt(UUID stepUpId, String caseReference, Urgency urgency, String requestedBy, Instant requestedAt,
		String acknowledgedBy, Instant acknowledgedAt, UUID entryId, Instant recordedAt, String correlationId,
		String commitment) {
}
