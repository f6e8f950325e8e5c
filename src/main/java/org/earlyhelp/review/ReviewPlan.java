package org.earlyhelp.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.plan.HoldTafMeeting;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.PastDate;

/**
 * A review of the plan, as it was held.
 *
 * @param familyContributed whether the family had its say: without it the review does not
 * count (R8.1)
 * @param outcomes each outcome of the plan, scaled again
 * @param actions how each goes, or new ones
 * @param newOutcomes as at the meeting
 * @param seen which children were seen since the last review
 * @param voices what the children said
 * @param nextReviewOn the review agreed; null for the locality's default
 */
public record ReviewPlan(@NotNull LocalDate heldOn, @NotNull Boolean familyContributed,
		@NotEmpty @Size(max = 100) List<@Valid OutcomeReviewed> outcomes, @NotNull StillRightLevel stillRightLevel,
		@Size(max = 200) List<@Valid ActionReviewed> actions,
		@Size(max = 60) List<CompleteAssessment.@Valid NeedFound> newNeeds,
		@Size(max = 60) List<HoldTafMeeting.@Valid OutcomeAgreed> newOutcomes,
		@Size(max = 30) List<@Valid ChildSeen> seen, @Size(max = 30) List<@Valid ChildVoice> voices,
		LocalDate nextReviewOn) {

	/** What the review thinks of the level of need. */
	public enum StillRightLevel {

		/** It is right. */
		SAME,
		/** More than early help is needed. */
		STEP_UP,
		/** One agency is enough. */
		STEP_DOWN,
		/** Nothing more is needed. */
		CLOSE

	}

	/** One outcome, scaled again from 1, the worst, to 10. */
	public record OutcomeReviewed(@NotNull UUID id, @NotNull @Min(1) @Max(10) Integer scale,
			@NotNull PlanOutcome.Progress progress) {
	}

	/** How an action of the plan goes (with its id), or a new action for an outcome. */
	public record ActionReviewed(UUID id, PlanAction.Status status, @FreeText(max = 4000) String note, UUID outcomeId,
			@FreeText(max = 2000) String text, @Line(max = 200) String owner, LocalDate due) {
	}

	/** Whether a child was seen since the last review. */
	public record ChildSeen(@NotNull PersonId personId, @NotNull Boolean seen) {
	}

	/**
	 * What a child said, and what changed because of it.
	 *
	 * @param toldBy who told the child what changed; a username or a name
	 * @param toldOn the day on which they did
	 */
	public record ChildVoice(@NotNull PersonId personId, @Line(max = 60) String method,
			@NotNull @FreeText(max = 4000) String words, @FreeText(max = 4000) String changed,
			@Line(max = 200) String toldBy, @PastDate LocalDate toldOn) {
	}

	/** The children who were seen. */
	Set<PersonId> childrenSeen() {
		return (this.seen != null)
				? this.seen.stream().filter(ChildSeen::seen).map(ChildSeen::personId).collect(Collectors.toSet())
				: Set.of();
	}

}
