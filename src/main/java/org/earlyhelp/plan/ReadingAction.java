package org.earlyhelp.plan;

import java.time.Clock;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one action of a plan, for those who may say how it goes. */
@Service
@Transactional
public class ReadingAction {

	private final CaseDoor door;

	private final PlanActions actions;

	private final PlanOutcomes outcomes;

	private final FamilyMembers families;

	private final Staff staff;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAction(CaseDoor door, PlanActions actions, PlanOutcomes outcomes, FamilyMembers families, Staff staff,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.actions = actions;
		this.outcomes = outcomes;
		this.families = families;
		this.staff = staff;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where the case, or the action on it, is not there for the asker
	 * @throws NotPermitted where they neither own it nor hold the case
	 */
	public ActionView read(CaseId episode, UUID actionId) {
		CaseFile file = this.door.open(episode, Deed.CONTRIBUTE);
		PlanAction action = this.actions.findByIdAndCaseId(actionId, episode.value())
			.orElseThrow(() -> NotThere.none(actionId));
		User asker = this.user.get();
		if (!asker.username().equals(action.owner()) && !asker.username().equals(file.holder())) {
			throw new NotPermitted("update an action that is somebody else's");
		}
		this.events.publishEvent(new RecordViewed(Subject.of(episode), file.family(), "ACTION", this.clock.instant()));
		Household household = this.families.household(file.family());
		var owners = new Owners(household, this.staff.names(java.util.List.of(action.owner())));
		String headline = this.outcomes.findById(action.outcomeId()).map(PlanOutcome::headline).orElse(null);
		return new ActionView(action.id(), household.name(), file.reference(), headline, action.text(),
				owners.nameOf(action.owner()), action.due(), action.status(), action.note(), action.evidence(),
				file.version());
	}

}
