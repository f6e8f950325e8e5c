package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
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

	private final TafMeetings meetings;

	private final MakingPlan plan;

	private final Needs needs;

	private final ReviewDates reviews;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HoldingTafMeeting(CaseFiles cases, TafMeetings meetings, MakingPlan plan, Needs needs, ReviewDates reviews,
			Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.meetings = meetings;
		this.plan = plan;
		this.needs = needs;
		this.reviews = reviews;
		this.profile = profile;
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
		check(file, meeting);
		file.requireState(CaseState.PLANNING);
		boolean quorate = MeetingRules.isQuorate(meeting, this.profile.casework());
		this.meetings.save(TafMeeting.held(file.id(), meeting, quorate, item.user().username(), this.clock.instant()));
		if (quorate) {
			List<Need> unanswered = MeetingRules.needsWithoutOutcome(this.needs.of(file.id()), meeting.outcomes());
			if (!unanswered.isEmpty()) {
				throw new NeedWithoutOutcome(unanswered.stream()
					.map((need) -> need.code() + " " + this.profile.codes().needName(need.code()))
					.collect(Collectors.joining(", ")));
			}
			this.plan.add(file, meeting.outcomes());
			file.metFamilyOn(meeting.heldOn());
			file.become(CaseState.ACTIVE, this.clock.instant());
		}
		file.changed();
		this.events.publishEvent(new TafMeetingHeld(file.id(), meeting.heldOn(), quorate, meeting.nextReviewOn(),
				file.family(), this.clock.instant()));
	}

	private void check(CaseFile file, HoldTafMeeting meeting) {
		var findings = new InvalidInput.Findings()
			.unless(!meeting.heldOn().isAfter(LocalDate.now(this.clock)), "heldOn", "date.in-future")
			.unless(!meeting.heldOn().isBefore(ServiceTime.dayOf(file.startedAt())), "heldOn", "date.before-case",
					ServiceTime.dayOf(file.startedAt()));
		this.plan.check(file, meeting.outcomes(), meeting.heldOn(), "outcomes", findings);
		findings.refuse();
		this.reviews.check(meeting.heldOn(), meeting.nextReviewOn(), Timer.T15);
	}

}
