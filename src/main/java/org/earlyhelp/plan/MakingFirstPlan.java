package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Writes down the meeting that makes a family's plan: the first of a team, or the
 * handover from social care.
 */
@Component
public class MakingFirstPlan {

	private final TafMeetings meetings;

	private final MakingPlan plan;

	private final Needs needs;

	private final Profile profile;

	private final Clock clock;

	MakingFirstPlan(TafMeetings meetings, MakingPlan plan, Needs needs, Profile profile, Clock clock) {
		this.meetings = meetings;
		this.plan = plan;
		this.needs = needs;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * @throws InvalidInput where an outcome has no action, an action no owner, date or
	 * words, or a date is wrong (R7.1)
	 */
	public void check(CaseFile file, HoldTafMeeting meeting) {
		var findings = new InvalidInput.Findings()
			.unless(!meeting.heldOn().isAfter(LocalDate.now(this.clock)), "heldOn", "date.in-future")
			.unless(!meeting.heldOn().isBefore(ServiceTime.dayOf(file.startedAt())), "heldOn", "date.before-case",
					ServiceTime.dayOf(file.startedAt()));
		this.plan.check(file, meeting.outcomes(), meeting.heldOn(), "outcomes", findings);
		findings.refuse();
	}

	/**
	 * R7.2: a meeting that is not quorate is kept as a discussion of professionals, makes
	 * no plan, and the meeting is still to be held.
	 * @return whether it was quorate, and so made the plan
	 * @throws NeedWithoutOutcome where a need has no outcome (R7.1)
	 */
	public boolean make(CaseFile file, HoldTafMeeting meeting, String by) {
		file.requireState(CaseState.PLANNING);
		boolean quorate = MeetingRules.isQuorate(meeting, this.profile.casework());
		this.meetings.save(TafMeeting.held(file.id(), meeting, quorate, by, this.clock.instant()));
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
		return quorate;
	}

}
