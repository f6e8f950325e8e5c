package org.earlyhelp.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.YesNo;

/**
 * An assessment as people read it. What nobody said is null.
 *
 * @param number the first is 1
 * @param startedOn the day on which the family agreed
 * @param completedBy username
 * @param recommendedLevelName the level as the locality calls it
 * @param comment what was said when it was approved or returned; null before
 * @param earlier those that were returned before it, the latest first, to be read beside
 * it (R5.5)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(@NotNull UUID id, int number, @NotNull Assessment.State state, LocalDate startedOn,
		Instant completedAt, String completedBy, String completedByName, String agency, String recommendedLevel,
		String recommendedLevelName, List<ChildAssessed> children, List<NeedFound> needs, String strengths,
		String worries, String analysis, List<CarerAsked> youngCarers, Boolean advocacyOffered, String familyGoals,
		List<CompleteAssessment.Contribution> contributions, List<ToolUsed> tools, Boolean refreshesPrevious,
		Instant authorisedAt, String authorisedBy, String authorisedByName, String comment,
		List<AssessmentView> earlier) {

	/**
	 * One child, seen and heard.
	 *
	 * @param notSeenAgreedBy the name of the manager
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ChildAssessed(UUID personId, String name, boolean seen, Boolean seenAlone, String notSeenReason,
			String notSeenAgreedBy, CompleteAssessment.Voice voice, String voiceNotObtained) {
	}

	/**
	 * An unmet need.
	 *
	 * @param personId whose; null for the whole family's
	 * @param need what it is called
	 * @param harm whether it is of abuse, neglect or domestic abuse
	 * @param baseline from 1, the worst, to 10
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record NeedFound(String code, String need, boolean harm, UUID personId, String name, int baseline,
			String evidence) {
	}

	/** Whether a child cares for somebody. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CarerAsked(UUID personId, String name, YesNo answer) {
	}

	/** A tool used, with what it is called. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ToolUsed(String tool, String name, Boolean attached, LocalDate date) {
	}

}
