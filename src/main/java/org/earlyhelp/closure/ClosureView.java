package org.earlyhelp.closure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanOutcome;

/**
 * A proposal to close as people read it before they sign it off, and after.
 *
 * @param reason a code, as OUTCOMES_MET
 * @param reasonName the same as the locality calls it
 * @param outcome MET, PARTLY or NOT_MET; null where there was no plan
 * @param managerSignsOff whether a manager must sign it off (R11.2)
 * @param proposedBy username
 * @param signedBy username; null while it waits
 * @param comment what was said when it was signed off or sent back
 * @param cameBack how the family came back before anybody looked whether it lasts (R12.1)
 * @param earlier those that were sent back before it, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClosureView(@NotNull UUID id, @NotNull Closure.State state, @NotNull ClosureReason reason,
		String reasonName, OverallOutcome outcome, boolean managerSignsOff, List<OutcomeEnded> outcomes,
		List<ActionEnded> actions, String familyView, List<ChildView> childViews, List<RemainingNeed> remainingNeeds,
		String exitPlan, List<ProposeClosure.CarriesOn> carriesOn, String riskConsideration, String proposedBy,
		String proposedByName, Instant proposedAt, String signedBy, String signedByName, Instant signedAt,
		String comment, CameBack cameBack, List<ClosureView> earlier) {

	/** What became of one outcome. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OutcomeEnded(UUID id, String headline, UUID personId, String name, Integer scale,
			PlanOutcome.Result result) {
	}

	/** What becomes of one action. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ActionEnded(UUID id, String text, PlanAction.Status status, String handedTo, String note) {
	}

	/** What a child says at the end. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ChildView(UUID personId, String name, String words) {
	}

	/** A need that stays, and who holds it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record RemainingNeed(String need, UUID personId, String name, String heldBy) {
	}

}
