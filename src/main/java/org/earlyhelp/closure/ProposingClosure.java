package org.earlyhelp.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;

import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes to close a case: what became of each outcome and action, and who carries on
 * with what.
 */
@Service
@Transactional
public class ProposingClosure {

	private final CaseDoor door;

	private final Closures closures;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final FamilyMembers families;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProposingClosure(CaseDoor door, Closures closures, PlanOutcomes outcomes, PlanActions actions,
			FamilyMembers families, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.closures = closures;
		this.outcomes = outcomes;
		this.actions = actions;
		this.families = families;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the proposal's id
	 * @throws InvalidInput where a result, the exit plan (R11.5) or the risk
	 * consideration (R11.2) is missing, or an id is not this case's
	 * @throws OutcomesNotMet R11.1
	 * @throws ActionsStillOpen R11.4, naming each
	 * @throws StepUpStillOpen R11.3
	 */
	public UUID propose(CaseId episode, ProposeClosure proposal, IfMatch seen) {
		CaseFile file = this.door.change(episode, Deed.CONTRIBUTE, seen);
		List<PlanOutcome> planned = this.outcomes.of(episode);
		List<PlanAction> agreed = this.actions.of(episode);
		check(file, proposal, planned, agreed);
		file.requireState(CaseState.CONSENT_PENDING, CaseState.ASSESSMENT, CaseState.PLANNING, CaseState.ACTIVE);
		if (file.stepUpPending()) {
			throw new StepUpStillOpen(file.reference());
		}
		everyOutcomeHasResult(proposal, planned);
		OverallOutcome overall = planned.isEmpty() ? null : OverallOutcome
			.of(proposal.outcomesEnded().stream().map(ProposeClosure.OutcomeEnded::result).toList());
		if (proposal.reason() == ClosureReason.OUTCOMES_MET && overall != OverallOutcome.MET) {
			throw new OutcomesNotMet(overall);
		}
		noActionStaysOpen(proposal, agreed);
		Closure closure = this.closures
			.save(Closure.proposed(episode, proposal, overall, this.user.get().username(), this.clock.instant()));
		file.become(CaseState.CLOSURE_PROPOSED, this.clock.instant());
		this.events.publishEvent(new ClosureProposed(episode, proposal.reason().name(), LocalDate.now(this.clock),
				file.family(), this.clock.instant()));
		return closure.id();
	}

	private void check(CaseFile file, ProposeClosure proposal, List<PlanOutcome> planned, List<PlanAction> agreed) {
		ClosureReason reason = proposal.reason();
		var findings = new InvalidInput.Findings()
			.unless(reason.mayBeProposed(), "reason", "closure.reason-not-proposed")
			.unless(!reason.needsRiskConsideration() || proposal.riskConsideration() != null, "riskConsideration",
					"required")
			.unless(!reason.needsExitPlan() || proposal.hasExitPlan(), "exitPlan", "required");
		Set<UUID> outcomeIds = planned.stream().map(PlanOutcome::id).collect(Collectors.toSet());
		for (int index = 0; index < proposal.outcomesEnded().size(); index++) {
			findings.unless(outcomeIds.contains(proposal.outcomesEnded().get(index).id()),
					"outcomes[%d].id".formatted(index), "plan.no-such-outcome");
		}
		Set<UUID> actionIds = agreed.stream().map(PlanAction::id).collect(Collectors.toSet());
		for (int index = 0; index < proposal.actionsEnded().size(); index++) {
			ProposeClosure.ActionEnded ended = proposal.actionsEnded().get(index);
			findings.unless(actionIds.contains(ended.id()), "actions[%d].id".formatted(index), "plan.no-such-action")
				.unless(!ended.status().isOpen(), "actions[%d].status".formatted(index), "closure.action-not-ended")
				.unless(ended.status() != PlanAction.Status.HANDED_OVER || ended.handedTo() != null,
						"actions[%d].handedTo".formatted(index), "required");
		}
		LocalDate today = LocalDate.now(this.clock);
		for (int index = 0; index < proposal.helpThatGoesOn().size(); index++) {
			LocalDate until = proposal.helpThatGoesOn().get(index).until();
			findings.unless(until == null || until.isAfter(today), "carriesOn[%d].until".formatted(index),
					"date.not-in-future");
		}
		List<PersonId> named = (proposal.childViews() != null)
				? proposal.childViews().stream().map(ProposeClosure.ChildView::personId).distinct().toList()
				: List.of();
		List<PersonId> strangers = this.families.strangers(file.family(), named);
		findings.unless(strangers.isEmpty(), "childViews", "person.not-of-family", strangers).refuse();
	}

	private static void everyOutcomeHasResult(ProposeClosure proposal, List<PlanOutcome> planned) {
		Set<UUID> ended = proposal.outcomesEnded()
			.stream()
			.map(ProposeClosure.OutcomeEnded::id)
			.collect(Collectors.toSet());
		String missing = planned.stream()
			.filter((outcome) -> !ended.contains(outcome.id()))
			.map(PlanOutcome::headline)
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw new OutcomesWithoutResult(missing);
		}
	}

	/** R11.4. */
	private static void noActionStaysOpen(ProposeClosure proposal, List<PlanAction> agreed) {
		Set<UUID> ended = proposal.actionsEnded()
			.stream()
			.map(ProposeClosure.ActionEnded::id)
			.collect(Collectors.toSet());
		String open = agreed.stream()
			.filter((action) -> action.status().isOpen() && !ended.contains(action.id()))
			.map(PlanAction::text)
			.collect(Collectors.joining("; "));
		if (!open.isEmpty()) {
			throw new ActionsStillOpen(open);
		}
	}

}
