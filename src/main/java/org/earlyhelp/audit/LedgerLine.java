package org.earlyhelp.audit;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.Subject;
import tools.jackson.databind.JsonNode;

/**
 * An entry as an auditor reads it.
 *
 * @param occurredAt by the service's clock
 * @param recordedAt by the machine's
 * @param commitment in base64
 * @param payload unsealed; null where the family's key is gone
 */
public record LedgerLine(UUID id, Instant occurredAt, Instant recordedAt, String action, Outcome outcome, String actor,
		String role, String agency, Subject subject, UUID caseId, UUID contactId, UUID familyId, UUID personId,
		String correlationId, String node, int schema, String commitment, JsonNode payload) {

}
