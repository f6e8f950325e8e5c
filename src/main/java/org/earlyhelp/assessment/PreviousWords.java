package org.earlyhelp.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * What the assessment of the family's earlier episode said, to be brought up to date.
 * What children said, and where anybody stood, is asked anew and not in it.
 *
 * @param caseId the earlier episode
 * @param completedOn when it was handed in
 * @param needs those of people who belong to the family now, and of the family as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviousWords(@NotNull UUID caseId, @NotNull String reference, @NotNull LocalDate completedOn,
		String strengths, String worries, String analysis, String familyGoals, @NotNull List<Need> needs,
		@NotNull List<CompleteAssessment.Contribution> contributions) {

	/**
	 * A need without its scale.
	 *
	 * @param personId null for the whole family's
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Need(@NotNull String code, UUID personId, String evidence) {
	}

}
