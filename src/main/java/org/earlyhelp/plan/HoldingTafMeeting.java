package org.earlyhelp.plan;

import java.time.Clock;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Records the meeting of the team around the family and the plan it made (T11 to T13).
 */
@Service
class HoldingTafMeeting implements TaskWork<HoldTafMeeting> {

	private final CaseFiles cases;

	private final MakingFirstPlan plan;

	private final ReviewDates reviews;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HoldingTafMeeting(CaseFiles cases, MakingFirstPlan plan, ReviewDates reviews, ApplicationEventPublisher events,
			Clock clock) {
		this.cases = cases;
		this.plan = plan;
		this.reviews = reviews;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "hold-taf-meeting";
	}

	@Override
	public Class<HoldTafMeeting> payload() {
		return HoldTafMeeting.class;
	}

	/**
	 * R7.2: a meeting that is not quorate is kept as a discussion of professionals, makes
	 * no plan, and the meeting is still to be held.
	 * @throws InvalidInput where an outcome has no action, an action no owner, date or
	 * words, or a date is wrong (R7.1)
	 * @throws NeedWithoutOutcome where a need has no outcome (R7.1)
	 * @throws ReviewBeyondLimit where the next review lies too far off
	 */
	@Override
	public void complete(WorkItem item, HoldTafMeeting meeting) {
		CaseFile file = this.cases.called(item.episode());
		this.plan.check(file, meeting);
		this.reviews.check(meeting.heldOn(), meeting.nextReviewOn(), Timer.T15);
		boolean quorate = this.plan.make(file, meeting, item.user().username());
		this.events.publishEvent(new TafMeetingHeld(file.id(), meeting.heldOn(), quorate, meeting.nextReviewOn(),
				file.family(), this.clock.instant()));
	}

}
