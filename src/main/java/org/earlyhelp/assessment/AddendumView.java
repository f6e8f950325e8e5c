package org.earlyhelp.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * The assessment of a child who joined later, asked for or handed in.
 *
 * @param id that of the joining
 * @param startedOn the day on which the child joined
 * @param completedAt null while it is asked for
 * @param completedBy username
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddendumView(@NotNull UUID id, @NotNull UUID personId, String name, @NotNull LocalDate startedOn,
		Instant completedAt, String completedBy, String completedByName, String strengths, String worries,
		String analysis, String recommendedLevel, CompleteAssessment.ChildAssessed child,
		List<CompleteAssessment.NeedFound> needs) {
}
