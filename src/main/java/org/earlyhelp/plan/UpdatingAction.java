package org.earlyhelp.plan;

import java.time.Clock;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how an action goes, between reviews: its owner, or the lead practitioner. */
@Service
@Transactional
public class UpdatingAction {

	private final CaseDoor door;

	private final PlanActions actions;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UpdatingAction(CaseDoor door, PlanActions actions, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.actions = actions;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the case's version after it
	 * @throws NotThere where the case, or the action on it, is not there for the asker
	 * @throws NotPermitted where they neither own it nor hold the case
	 */
	public int update(CaseId episode, UUID actionId, UpdateAction change, IfMatch seen) {
		seen.demandSaid();
		CaseFile file = this.door.change(episode, Deed.CONTRIBUTE, seen);
		PlanAction action = this.actions.findByIdAndCaseId(actionId, episode.value())
			.orElseThrow(() -> NotThere.none(actionId));
		User asker = this.user.get();
		if (!asker.username().equals(action.owner()) && !asker.username().equals(file.holder())) {
			throw new NotPermitted("update an action that is somebody else's");
		}
		file.requireState(CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED);
		PlanAction.Status status = (change.status() != null) ? change.status() : action.status();
		action.stands(status, change.note(), change.evidence(), this.clock.instant());
		this.events
			.publishEvent(new PlanActionUpdated(episode, actionId, status.name(), file.family(), this.clock.instant()));
		return file.version() + 1;
	}

}
