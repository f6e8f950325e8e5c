package org.earlyhelp.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * The lead's proposal to close.
 *
 * @param outcomes what became of each outcome of the plan
 * @param actions what becomes of each open action (R11.4)
 * @param remainingNeeds needs that stay, and who holds them; a plain text each, or with a
 * holder
 * @param exitPlan who carries on with what, until when (R11.5), in words
 * @param carriesOn the same, one by one
 * @param riskConsideration what it means for the children that help ends (R11.2)
 */
public record ProposeClosure(@NotNull ClosureReason reason, @Size(max = 100) List<@Valid OutcomeEnded> outcomes,
		@Size(max = 200) List<@Valid ActionEnded> actions, @FreeText(max = 4000) String familyView,
		@Size(max = 30) List<@Valid ChildView> childViews, @Size(max = 60) List<@Valid RemainingNeed> remainingNeeds,
		@FreeText(max = 4000) String exitPlan, @Size(max = 30) List<@Valid CarriesOn> carriesOn,
		@FreeText(max = 4000) String riskConsideration) {

	/** What became of one outcome. */
	public record OutcomeEnded(@NotNull UUID id, @NotNull PlanOutcome.Result result) {
	}

	/** What becomes of one action. */
	public record ActionEnded(@NotNull UUID id, @NotNull PlanAction.Status status, @Line(max = 200) String handedTo,
			@FreeText(max = 4000) String note) {
	}

	/** What a child says at the end. */
	public record ChildView(@NotNull PersonId personId, @NotNull @FreeText(max = 4000) String words) {
	}

	/** A need that stays. */
	public record RemainingNeed(@NotNull @FreeText(max = 2000) String need, PersonId personId,
			@Line(max = 200) String heldBy) {

		/** Reads a plain text. */
		@JsonCreator
		static RemainingNeed of(String need) {
			return new RemainingNeed(need, null, null);
		}

		@JsonCreator
		public RemainingNeed {
		}

	}

	/**
	 * Help that goes on after the case (R11.5).
	 *
	 * @param who a person, an agency or one of the family
	 * @param until the last day; null where it goes on
	 */
	public record CarriesOn(@NotNull @Line(max = 200) String who, @NotNull @Line(max = 500) String what,
			LocalDate until) {
	}

	/** Whether anybody says who carries on. */
	boolean hasExitPlan() {
		return this.exitPlan != null || !helpThatGoesOn().isEmpty();
	}

	List<CarriesOn> helpThatGoesOn() {
		return (this.carriesOn != null) ? this.carriesOn : List.of();
	}

	List<OutcomeEnded> outcomesEnded() {
		return (this.outcomes != null) ? this.outcomes : List.of();
	}

	List<ActionEnded> actionsEnded() {
		return (this.actions != null) ? this.actions : List.of();
	}

}
