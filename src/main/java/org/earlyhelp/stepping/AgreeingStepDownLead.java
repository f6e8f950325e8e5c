package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.LocalDate;

import org.earlyhelp.casefile.AgreeingLead;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Agrees who leads after a step-down, and when the two services meet (T20). */
@Service
class AgreeingStepDownLead implements TaskWork<AgreeStepDownLead> {

	private final CaseFiles cases;

	private final AgreeingLead agreeing;

	private final StepDowns stepDowns;

	private final Queue queue;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AgreeingStepDownLead(CaseFiles cases, AgreeingLead agreeing, StepDowns stepDowns, Queue queue, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.agreeing = agreeing;
		this.stepDowns = stepDowns;
		this.queue = queue;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "agree-step-down-lead";
	}

	@Override
	public Class<AgreeStepDownLead> payload() {
		return AgreeStepDownLead.class;
	}

	/**
	 * Nobody who declines becomes the lead, and the question is asked again. To ask the
	 * family is the lead's from now on.
	 * @throws InvalidInput where the practitioner cannot lead, or the day is over
	 */
	@Override
	public void complete(WorkItem item, AgreeStepDownLead agreed) {
		CaseFile file = this.cases.called(item.episode());
		StepDown stepDown = this.stepDowns.of(file.id());
		LocalDate latest = ServiceTime.dayOf(this.clock.instant())
			.plusMonths(this.profile.casework().leadAheadMonths());
		new InvalidInput.Findings()
			.unless(agreed.handoverOn() == null || !agreed.handoverOn().isBefore(stepDown.agreedOn()), "handoverOn",
					"date.before-meeting", stepDown.agreedOn())
			.unless(agreed.handoverOn() == null || !agreed.handoverOn().isAfter(latest), "handoverOn",
					"lead.last-day-too-far", latest)
			.refuse();
		boolean leads = this.agreeing.agree(file, agreed.lead(), CaseState.CONSENT_PENDING, CaseState.ASSESSMENT,
				CaseState.PLANNING);
		if (leads) {
			stepDown.handsOverOn(agreed.handoverOn());
			this.queue.offer(Subject.of(file.id()), "record-consent", agreed.practitioner());
		}
		this.events.publishEvent(new StepDownLeadAgreed(file.id(), stepDown.id(), agreed.practitioner(),
				agreed.lead().status(), agreed.handoverOn(), file.family(), this.clock.instant()));
	}

}
