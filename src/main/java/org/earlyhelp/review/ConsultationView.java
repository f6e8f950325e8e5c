package org.earlyhelp.review;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What an adviser said of a plan that drifts, or has been open for a year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationView(String advice, String decision, String advisedBy, String advisedByName,
		Instant advisedAt) {
}
