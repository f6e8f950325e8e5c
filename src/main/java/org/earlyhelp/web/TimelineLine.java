package org.earlyhelp.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.audit.LedgerLine;
import tools.jackson.databind.JsonNode;

/**
 * Something that was done, as people read it.
 *
 * @param details what the event says; null where its key is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineLine(UUID id, Instant at, String action, String actor, String role, String agency, JsonNode details) {

	static TimelineLine of(LedgerLine line) {
		return new TimelineLine(line.id(), line.occurredAt(), line.action(), line.actor(), line.role(), line.agency(),
				line.payload());
	}

}
