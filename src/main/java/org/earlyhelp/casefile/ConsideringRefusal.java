package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.LocalDate;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Thinks a refusal through before the case closes (R4.3): why, what it means for the
 * children, and who was asked.
 */
@Service
class ConsideringRefusal implements TaskWork<ConsiderRefusal> {

	private final CaseFiles cases;

	private final ConsideredRefusals refusals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConsideringRefusal(CaseFiles cases, ConsideredRefusals refusals, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.refusals = refusals;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "consider-refusal";
	}

	@Override
	public Class<ConsiderRefusal> payload() {
		return ConsiderRefusal.class;
	}

	/**
	 * Closes the case as CONSENT_REFUSED. The former assessor keeps access while a
	 * re-offer is open.
	 * @throws InvalidInput where REOFFER has no date, or the date is not ahead
	 */
	@Override
	public void complete(WorkItem item, ConsiderRefusal considered) {
		LocalDate today = LocalDate.now(this.clock);
		new InvalidInput.Findings()
			.unless(considered.decision() != RefusalDecision.REOFFER || considered.reofferOn() != null, "reofferOn",
					"required")
			.unless(considered.reofferOn() == null || considered.reofferOn().isAfter(today), "reofferOn",
					"date.not-in-future")
			.refuse();
		CaseFile file = this.cases.called(item.episode());
		file.requireState(CaseState.CONSENT_PENDING);
		if (file.consent() != Consent.REFUSED) {
			throw new CaseNotInState(file.id(), file.state());
		}
		this.refusals.save(Refusal.considered(file.id(), considered, item.user().username(), this.clock.instant()));
		file.close("CONSENT_REFUSED", null, this.clock.instant(), considered.reofferOn() != null);
		this.events.publishEvent(new RefusalConsidered(file.id(), considered.decision(), considered.riskConsideration(),
				considered.reofferOn(), file.family(), this.clock.instant()));
	}

}
