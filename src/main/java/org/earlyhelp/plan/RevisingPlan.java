package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a meeting that revises a plan, as after a step-up that social care returned:
 * what is new is added to the plan, what stands in it already is not doubled.
 */
@Service
@Transactional
public class RevisingPlan {

	private final TafMeetings meetings;

	private final MakingPlan plan;

	private final PlanOutcomes outcomes;

	private final Profile profile;

	private final Clock clock;

	RevisingPlan(TafMeetings meetings, MakingPlan plan, PlanOutcomes outcomes, Profile profile, Clock clock) {
		this.meetings = meetings;
		this.plan = plan;
		this.outcomes = outcomes;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * R7.2: a meeting that is not quorate is kept, and changes no plan.
	 * @return whether it was quorate
	 * @throws InvalidInput where an outcome or an action lacks something, or a date is
	 * wrong (R7.1)
	 * @throws org.earlyhelp.casefile.CaseNotInState where the case is closed, or its
	 * closure is proposed: the sign-off would not look at an action that is new (R11.4)
	 */
	public boolean revise(CaseFile file, HoldTafMeeting meeting, String by) {
		var findings = new InvalidInput.Findings()
			.unless(!meeting.heldOn().isAfter(LocalDate.now(this.clock)), "heldOn", "date.in-future")
			.unless(!meeting.heldOn().isBefore(ServiceTime.dayOf(file.startedAt())), "heldOn", "date.before-case",
					ServiceTime.dayOf(file.startedAt()));
		this.plan.check(file, meeting.outcomes(), meeting.heldOn(), "outcomes", findings);
		findings.refuse();
		file.requireState(CaseState.PROPOSED, CaseState.CONSENT_PENDING, CaseState.ASSESSMENT, CaseState.PLANNING,
				CaseState.ACTIVE);
		boolean quorate = MeetingRules.isQuorate(meeting, this.profile.casework());
		this.meetings.save(TafMeeting.held(file.id(), meeting, quorate, by, this.clock.instant()));
		if (quorate) {
			List<PlanOutcome> standing = this.outcomes.of(file.id());
			for (HoldTafMeeting.OutcomeAgreed agreed : meeting.outcomes()) {
				Optional<PlanOutcome> same = standing.stream().filter((outcome) -> isSame(outcome, agreed)).findFirst();
				same.ifPresentOrElse(
						(outcome) -> agreed.actions().forEach((action) -> this.plan.agree(file, outcome, action)),
						() -> this.plan.add(file, List.of(agreed)));
			}
			file.metFamilyOn(meeting.heldOn());
		}
		return quorate;
	}

	private static boolean isSame(PlanOutcome outcome, HoldTafMeeting.OutcomeAgreed agreed) {
		return outcome.needCode().equals(agreed.needCode()) && Objects.equals(outcome.person(), agreed.personId())
				&& outcome.headline().equalsIgnoreCase(agreed.headline());
	}

}
