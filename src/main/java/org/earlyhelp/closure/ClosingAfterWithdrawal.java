package org.earlyhelp.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.ConsentWithdrawn;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proposes to close a case whose family no longer takes part, with what that means for
 * the children; a manager signs it off (R11.2). With a step-up open nothing closes
 * (R11.3), and one closure that is proposed is enough.
 */
@Component
class ClosingAfterWithdrawal {

	private final CaseFiles cases;

	private final Closures closures;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClosingAfterWithdrawal(CaseFiles cases, Closures closures, PlanOutcomes outcomes, PlanActions actions,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.closures = closures;
		this.outcomes = outcomes;
		this.actions = actions;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(ConsentWithdrawn fact) {
		CaseFile file = this.cases.called(fact.episode());
		if (file.stepUpPending() || !file.state().canBecome(CaseState.CLOSURE_PROPOSED)) {
			return;
		}
		List<PlanOutcome> planned = this.outcomes.of(file.id());
		ProposeClosure proposal = new ProposeClosure(ClosureReason.CONSENT_WITHDRAWN,
				planned.stream().map(ClosingAfterWithdrawal::asItStands).toList(),
				this.actions.of(file.id())
					.stream()
					.filter((action) -> action.status().isOpen())
					.map((action) -> new ProposeClosure.ActionEnded(action.id(), PlanAction.Status.CANCELLED, null,
							null))
					.toList(),
				fact.reason(), null, null, null, null, fact.riskConsideration());
		OverallOutcome overall = planned.isEmpty() ? null : OverallOutcome
			.of(proposal.outcomesEnded().stream().map(ProposeClosure.OutcomeEnded::result).toList());
		this.closures
			.save(Closure.proposed(file.id(), proposal, overall, this.user.get().username(), this.clock.instant()));
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
