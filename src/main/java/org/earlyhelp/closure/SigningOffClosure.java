package org.earlyhelp.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.access.Role;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.stepping.StepUpsAtClosure;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Signs a proposal to close off, or sends it back (T23). While somebody challenges what
 * social care says, it cannot be signed off: whoever thinks a child unsafe is answered
 * first, within that challenge's clock, with a team still around the family; to end the
 * challenge with the case would leave the child with neither.
 */
@Service
class SigningOffClosure implements TaskWork<SignOffClosure> {

	private final CaseFiles cases;

	private final Closures closures;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final StepUpsAtClosure stepUps;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SigningOffClosure(CaseFiles cases, Closures closures, PlanOutcomes outcomes, PlanActions actions,
			StepUpsAtClosure stepUps, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.closures = closures;
		this.outcomes = outcomes;
		this.actions = actions;
		this.stepUps = stepUps;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "sign-off-closure";
	}

	@Override
	public Class<SignOffClosure> payload() {
		return SignOffClosure.class;
	}

	/**
	 * Signed off, outcomes and actions end as proposed and the case closes; sent back, it
	 * goes on where it was.
	 * @throws OwnClosure where the asker proposed it
	 * @throws ManagerMustSignOff R11.2
	 * @throws StepUpStillOpen R11.3
	 * @throws ChallengeUnanswered where a challenge to social care waits for its answer
	 */
	@Override
	public void complete(WorkItem item, SignOffClosure said) {
		CaseFile file = this.cases.called(item.episode());
		file.requireState(CaseState.CLOSURE_PROPOSED);
		Closure closure = this.closures.waitingOn(file.id()).orElseThrow(() -> new NoClosureProposed(file.reference()));
		if (closure.proposedBy().equals(item.user().username())) {
			throw new OwnClosure(file.reference());
		}
		if (said.approved() && file.stepUpPending()) {
			throw new StepUpStillOpen(file.reference());
		}
		if (said.approved() && this.stepUps.isChallenged(file.id())) {
			throw new ChallengeUnanswered(file.reference());
		}
		if (closure.reason().needsRiskConsideration() && !item.user().is(Role.TEAM_MANAGER, Role.SERVICE_MANAGER)) {
			throw new ManagerMustSignOff(closure.reason());
		}
		closure.signed(said.approved(), said.comment(), item.user().username(), this.clock.instant());
		if (said.approved()) {
			endPlan(file, closure.content());
			file.close(closure.reason().name(), (closure.outcome() != null) ? closure.outcome().name() : null,
					this.clock.instant(), true);
			this.stepUps.end(file.id(), this.clock.instant());
		}
		else {
			file.become(file.stateBeforeClosure(), this.clock.instant());
		}
		file.changed();
		this.events.publishEvent(new ClosureSignedOff(file.id(), said.approved(), closure.reason().name(),
				(closure.outcome() != null) ? closure.outcome().name() : null, LocalDate.now(this.clock), file.family(),
				this.clock.instant()));
	}

	private void endPlan(CaseFile file, ProposeClosure proposal) {
		Map<UUID, PlanOutcome> outcomesById = this.outcomes.of(file.id())
			.stream()
			.collect(Collectors.toMap(PlanOutcome::id, Function.identity()));
		proposal.outcomesEnded().forEach((ended) -> outcomesById.get(ended.id()).ended(ended.result()));
		Map<UUID, PlanAction> actionsById = this.actions.of(file.id())
			.stream()
			.collect(Collectors.toMap(PlanAction::id, Function.identity()));
		proposal.actionsEnded().forEach((ended) -> {
			PlanAction action = actionsById.get(ended.id());
			action.stands(ended.status(), ended.note(), null, this.clock.instant());
			if (ended.handedTo() != null) {
				action.handedOverTo(ended.handedTo());
			}
		});
	}

}
