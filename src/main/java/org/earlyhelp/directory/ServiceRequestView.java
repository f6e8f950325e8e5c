package org.earlyhelp.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * What was asked of a service, and how it went on.
 *
 * @param caseId null where it was asked before there was a case
 * @param service its code in the directory, or its name where the directory lacks it
 * @param answerDueAt by when the service has to answer; null where nobody knows
 * @param answeredOn null until it has
 * @param next what may be recorded now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceRequestView(@NotNull UUID id, UUID caseId, UUID contactId, @NotNull String service,
		@NotNull String serviceName, @NotNull String need, @NotNull RequestState state, @NotNull String requestedBy,
		@NotNull Instant requestedAt, Instant answerDueAt, LocalDate answeredOn, List<Step> steps,
		List<RequestState> next) {

	/** One step that it took. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Step(RequestState state, LocalDate on, String note, String recordedBy) {
	}

}
