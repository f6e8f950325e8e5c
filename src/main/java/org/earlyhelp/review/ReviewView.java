package org.earlyhelp.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanOutcome;

/**
 * A review as it was held, whether or not it counted.
 *
 * @param number the first is 1
 * @param familyContributed without it the review does not count (R8.1)
 * @param drift why the adviser was asked, child by child (R8.3)
 * @param seen which children were seen since the last review
 * @param recordedBy username
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(@NotNull UUID id, int number, @NotNull LocalDate heldOn, boolean familyContributed,
		List<DriftFound> drift, ReviewPlan.StillRightLevel stillRightLevel, List<OutcomeScaled> outcomes,
		List<ActionReviewed> actions, List<NeedFound> newNeeds, List<OutcomeAdded> newOutcomes, List<Seen> seen,
		List<Voice> voices, LocalDate nextReviewOn, Instant recordedAt, String recordedBy, String recordedByName) {

	/** Why the plan drifts for a child. */
	public record DriftFound(UUID personId, String name, Drift.Why why) {
	}

	/**
	 * One outcome, scaled again from 1, the worst, to 10.
	 *
	 * @param personId for whom; null for the whole family
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OutcomeScaled(UUID id, String headline, UUID personId, String name, int scale,
			PlanOutcome.Progress progress) {
	}

	/** How an action stood, or a new one. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ActionReviewed(UUID id, String text, PlanAction.Status status, String note, String owner,
			LocalDate due) {
	}

	/** A need that the review found. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record NeedFound(String code, String need, UUID personId, String name, int baseline, String evidence) {
	}

	/** An outcome that the review added. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OutcomeAdded(String needCode, String need, UUID personId, String name, String headline) {
	}

	/** Whether a child was seen. */
	public record Seen(UUID personId, String name, boolean seen) {
	}

	/** What a child said, what changed because of it, and who told them. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Voice(UUID personId, String name, String method, String words, String changed, String toldBy,
			LocalDate toldOn) {
	}

}
