package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Social care says what its work came to, child by child: an enquiry is not a plan, and
 * siblings keep their help (R9.6).
 */
@Service
@Transactional
public class RecordingStepUpOutcome {

	private final StepUpDoor door;

	private final StandingOfStepUps standing;

	private final FamilyMembers families;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingStepUpOutcome(StepUpDoor door, StandingOfStepUps standing, FamilyMembers families, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.standing = standing;
		this.families = families;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotPermitted for everybody but social care's managers
	 * @throws InvalidInput where the day cannot be, or the child is not of the family
	 * @throws StepUpNotInState where social care has not accepted it, or it is over
	 */
	public void record(UUID id, RecordStepUpOutcome said) {
		StepUpDoor.Opened opened = this.door.open(id, Deed.SEE);
		User asker = this.user.get();
		SocialCare.demand(asker, "record-step-up-outcome");
		StepUp stepUp = opened.stepUp();
		CaseFile file = opened.file();
		check(file, stepUp, said);
		stepUp.requireState(StepUpState.ACCEPTED, StepUpState.STARTED);
		stepUp.came(said.personId(), said.status(), said.on(), asker.username(), this.clock.instant());
		boolean over = stepUp.state() == StepUpState.STARTED
				&& stepUp.hasOutcomeForEach(this.standing.childrenOf(file, stepUp));
		if (over) {
			stepUp.end(this.clock.instant());
		}
		boolean preserved = file.assessmentPreserved();
		this.standing.settle(file);
		file.changed();
		this.events.publishEvent(new StepUpOutcomeRecorded(file.id(), id, said.personId(), said.status(), said.on(),
				over, preserved && !file.assessmentPreserved(), file.family(), this.clock.instant()));
		this.standing.came(file, said.personId(), said.status(), said.on());
		this.standing.tellWhereSettled(file);
	}

	private void check(CaseFile file, StepUp stepUp, RecordStepUpOutcome said) {
		LocalDate asked = ServiceTime.dayOf(stepUp.requestedAt());
		boolean child = this.families.household(file.family())
			.member(said.personId())
			.filter(Household.Member::child)
			.isPresent();
		new InvalidInput.Findings().unless(child, "personId", "person.not-of-family", said.personId())
			.unless(!said.on().isAfter(LocalDate.now(this.clock)), "on", "date.in-future")
			.unless(!said.on().isBefore(asked), "on", "step-up.before-asked", asked)
			.refuse();
	}

}
