package org.earlyhelp.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.ConsentWithdrawn;
import org.earlyhelp.casefile.Withdrawal;
import org.earlyhelp.casefile.Withdrawals;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.stepping.StepUpsSettled;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proposes to close a case whose family no longer takes part, with what that means for
 * the children; a manager signs it off (R11.2). With a step-up open nothing closes
 * (R11.3): then it is proposed when the last one ends and the case has not gone over to
 * social care. One closure that is proposed for a withdrawal is enough.
 */
@Component
class ClosingAfterWithdrawal {

	private final CaseFiles cases;

	private final Withdrawals withdrawals;

	private final Closures closures;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClosingAfterWithdrawal(CaseFiles cases, Withdrawals withdrawals, Closures closures, PlanOutcomes outcomes,
			PlanActions actions, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.withdrawals = withdrawals;
		this.closures = closures;
		this.outcomes = outcomes;
		this.actions = actions;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(ConsentWithdrawn fact) {
		proposeOnce(this.cases.called(fact.episode()));
	}

	@EventListener
	void on(StepUpsSettled told) {
		proposeOnce(this.cases.called(told.episode()));
	}

	private void proposeOnce(CaseFile file) {
		if (file.consent() != Consent.WITHDRAWN || file.stepUpPending()
				|| !file.state().canBecome(CaseState.CLOSURE_PROPOSED)) {
			return;
		}
		this.withdrawals.latestOf(file.id())
			.filter((withdrawal) -> this.closures.of(file.id())
				.stream()
				.allMatch((closure) -> closure.proposedAt().isBefore(withdrawal.recordedAt())))
			.ifPresent((withdrawal) -> propose(file, withdrawal));
	}

	/** In the name of whoever recorded the withdrawal: somebody else signs it off. */
	private void propose(CaseFile file, Withdrawal withdrawal) {
		List<PlanOutcome> planned = this.outcomes.of(file.id());
		ProposeClosure proposal = new ProposeClosure(ClosureReason.CONSENT_WITHDRAWN,
				planned.stream().map(ClosingAfterWithdrawal::asItStands).toList(),
				this.actions.of(file.id())
					.stream()
					.filter((action) -> action.status().isOpen())
					.map((action) -> new ProposeClosure.ActionEnded(action.id(), PlanAction.Status.CANCELLED, null,
							null))
					.toList(),
				withdrawal.reason(), null, null, null, null, withdrawal.riskConsideration());
		OverallOutcome overall = planned.isEmpty() ? null : OverallOutcome
			.of(proposal.outcomesEnded().stream().map(ProposeClosure.OutcomeEnded::result).toList());
		this.closures
			.save(Closure.proposed(file.id(), proposal, overall, withdrawal.recordedBy(), this.clock.instant()));
		file.become(CaseState.CLOSURE_PROPOSED, this.clock.instant());
		this.events.publishEvent(new ClosureProposed(file.id(), ClosureReason.CONSENT_WITHDRAWN.name(),
				LocalDate.now(this.clock), file.family(), this.clock.instant()));
	}

	private static ProposeClosure.OutcomeEnded asItStands(PlanOutcome outcome) {
		PlanOutcome.Result result = (outcome.result() != null) ? outcome.result() : switch (outcome.progress()) {
			case ACHIEVED -> PlanOutcome.Result.MET;
			case IMPROVED -> PlanOutcome.Result.PARTLY;
			default -> PlanOutcome.Result.NOT_MET;
		};
		return new ProposeClosure.OutcomeEnded(outcome.id(), result);
	}

}
