package org.earlyhelp.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.audit.TimelineKind;
import tools.jackson.databind.JsonNode;

/**
 * Something that was done, as people read it.
 *
 * @param kind its sort
 * @param text a sentence: who did what
 * @param actor a username
 * @param actorName what people call them
 * @param significant that somebody marked it; null where nobody did
 * @param details what the event says; null where its key is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineLine(UUID id, Instant at, String action, TimelineKind kind, String text, String actor,
		String actorName, String role, String agency, TimelineMarks.Mark significant, JsonNode details) {
}
