package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.LocalDate;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.plan.MakingFirstPlan;
import org.earlyhelp.plan.ReviewDates;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Records the meeting at which social care hands a family over, and the plan it made
 * (T21). The first review counts from the step-down (T22).
 */
@Service
class HoldingHandoverMeeting implements TaskWork<HoldHandoverMeeting> {

	private final CaseFiles cases;

	private final StepDowns stepDowns;

	private final MakingFirstPlan plan;

	private final ReviewDates reviews;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HoldingHandoverMeeting(CaseFiles cases, StepDowns stepDowns, MakingFirstPlan plan, ReviewDates reviews,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.stepDowns = stepDowns;
		this.plan = plan;
		this.reviews = reviews;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "hold-handover-meeting";
	}

	@Override
	public Class<HoldHandoverMeeting> payload() {
		return HoldHandoverMeeting.class;
	}

	/**
	 * R7.2: a meeting that is not quorate makes no plan, and is still to be held.
	 * @throws InvalidInput where the plan or a date is wrong (R7.1)
	 * @throws org.earlyhelp.plan.ReviewBeyondLimit where the next review lies too far off
	 */
	@Override
	public void complete(WorkItem item, HoldHandoverMeeting held) {
		CaseFile file = this.cases.called(item.episode());
		StepDown stepDown = this.stepDowns.of(file.id());
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		this.plan.check(file, held.meeting());
		new InvalidInput.Findings()
			.unless(held.socialCareClosedOn() == null || !held.socialCareClosedOn().isAfter(today),
					"socialCareClosedOn", "date.in-future")
			.unless(held.socialCareClosedOn() == null || !held.socialCareClosedOn().isBefore(stepDown.agreedOn()),
					"socialCareClosedOn", "date.before-meeting", stepDown.agreedOn())
			.refuse();
		this.reviews.check(stepDown.agreedOn(), held.heldOn(), held.nextReviewOn(), Timer.T22);
		boolean quorate = this.plan.make(file, held.meeting(), item.user().username());
		if (quorate) {
			stepDown.handedOver(held.heldOn());
		}
		if (quorate && held.socialCareClosedOn() != null && stepDown.socialCareClosedOn() == null) {
			stepDown.socialCareCloses(held.socialCareClosedOn(), item.user().username(), null);
		}
		this.events.publishEvent(new HandoverMeetingHeld(file.id(), stepDown.id(), stepDown.agreedOn(), held.heldOn(),
				quorate, held.nextReviewOn(), held.socialCareClosedOn(), file.family(), this.clock.instant()));
	}

}
