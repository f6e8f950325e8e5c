package org.earlyhelp.stepping;

import java.time.Clock;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.plan.HoldTafMeeting;
import org.earlyhelp.plan.RevisingPlan;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The team meets after social care gave advice, and revises the plan (R9.3, T19). */
@Service
class RevisingPlanAfterStepUp implements TaskWork<HoldTafMeeting> {

	private final RevisingPlan revising;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RevisingPlanAfterStepUp(RevisingPlan revising, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
		this.revising = revising;
		this.cases = cases;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "revise-plan-after-step-up";
	}

	@Override
	public Class<HoldTafMeeting> payload() {
		return HoldTafMeeting.class;
	}

	/**
	 * R7.2: a meeting that is not quorate is kept, changes no plan, and is still to be
	 * held.
	 * @throws org.earlyhelp.casefile.CaseNotInState where its closure is proposed (R11.4)
	 */
	@Override
	public void complete(WorkItem item, HoldTafMeeting meeting) {
		CaseFile file = this.cases.called(item.episode());
		boolean quorate = this.revising.revise(file, meeting, item.user().username());
		file.changed();
		this.events.publishEvent(new PlanRevisedAfterStepUp(file.id(), item.matter(), meeting.heldOn(), quorate,
				file.family(), this.clock.instant()));
	}

}
