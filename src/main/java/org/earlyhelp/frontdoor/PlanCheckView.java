package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * That somebody asked for a plan, as whoever answers them sees it.
 *
 * @param caseId the plan's case
 * @param personId the child who was asked for
 * @param askedBy a username
 * @param agency the asker's
 * @param purpose why they ask, in their words
 * @param told what the service answered them: NONE_FOUND where they may not know of the
 * case, so that ringing them is for the lead to think about
 * @param callBy by when to answer
 * @param response null until they are answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanCheckView(UUID id, UUID caseId, UUID personId, String askedBy, String askedByName, String agency,
		String purpose, Instant askedAt, PlanCheckAnswer.Answer told, Instant callBy, String response,
		String answeredBy, Instant answeredAt) {
}
