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
 * @param payload unsealed; null where the family's key is gone, or it is not for the
 * reader
 * @param index its place in the tree, from 0; null where it has none yet, or nobody asked
 * @param withheld true where the payload is there and not for the reader; else null
 * @param erased how the payload went; null where it is there
 */
public record LedgerLine(UUID id, Instant occurredAt, Instant recordedAt, String action, Outcome outcome, String actor,
		String role, String agency, Subject subject, UUID caseId, UUID contactId, UUID familyId, UUID personId,
		String correlationId, String node, int schema, String commitment, JsonNode payload, Long index,
		Boolean withheld, Erased erased) {

	/**
	 * A family's key was destroyed, and with it what entries said.
	 *
	 * @param by who did it
	 * @param under the rule or request that it was done under
	 */
	public record Erased(Instant at, String by, String under) {
	}

	/** The same without its payload. */
	LedgerLine closed() {
		return new LedgerLine(this.id, this.occurredAt, this.recordedAt, this.action, this.outcome, this.actor,
				this.role, this.agency, this.subject, this.caseId, this.contactId, this.familyId, this.personId,
				this.correlationId, this.node, this.schema, this.commitment, null, this.index, true, this.erased);
	}

	/** The same with what is known beside it. */
	LedgerLine with(Long place, Erased gone) {
		return new LedgerLine(this.id, this.occurredAt, this.recordedAt, this.action, this.outcome, this.actor,
				this.role, this.agency, this.subject, this.caseId, this.contactId, this.familyId, this.personId,
				this.correlationId, this.node, this.schema, this.commitment, this.payload, place, this.withheld, gone);
	}

}
