package org.earlyhelp.casefile;

import java.time.Clock;

import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Asks a family that said no again, on the day that was agreed. What they say now begins
 * a new episode, if any.
 */
@Service
class ReofferingHelp implements TaskWork<ReofferHelp> {

	private final CaseFiles cases;

	private final ConsideredRefusals refusals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReofferingHelp(CaseFiles cases, ConsideredRefusals refusals, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.refusals = refusals;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "reoffer-help";
	}

	@Override
	public Class<ReofferHelp> payload() {
		return ReofferHelp.class;
	}

	@Override
	public void complete(WorkItem item, ReofferHelp how) {
		CaseFile file = this.cases.called(item.episode());
		file.requireState(CaseState.CLOSED);
		Refusal refusal = this.refusals.findFirstByCaseIdOrderByConsideredAtDesc(file.id().value())
			.orElseThrow(() -> new CaseNotInState(file.id(), file.state()));
		refusal.reoffered(how, this.clock.instant());
		file.aftercareEnds();
		this.events.publishEvent(
				new HelpReoffered(file.id(), how.offered(), how.result(), file.family(), this.clock.instant()));
	}

}
