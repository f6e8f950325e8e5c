package org.earlyhelp.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what those invited say before a meeting: whether they come, and their report. */
@Service
@Transactional
public class UpdatingMeeting {

	private final MeetingDoor door;

	private final MeetingUpdates updates;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UpdatingMeeting(MeetingDoor door, MeetingUpdates updates, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.updates = updates;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the update's id
	 * @throws InvalidInput where nothing is said
	 * @throws NotPermitted where neither they nor their agency are invited
	 * @throws org.earlyhelp.casefile.CaseNotInState where the case is over
	 */
	public UUID update(CaseId episode, UUID meetingId, UpdateMeeting told, IfMatch seen) {
		new InvalidInput.Findings().unless(told.reply() != null || told.text() != null, "text", "required").refuse();
		MeetingDoor.Opened opened = this.door.one(episode, meetingId, Deed.CONTRIBUTE);
		seen.check(opened.file().version());
		if (!opened.only().invites(opened.user())) {
			throw new NotPermitted("answer an invitation to somebody else");
		}
		opened.file()
			.requireState(CaseState.ASSESSMENT, CaseState.PLANNING, CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED);
		Instant now = this.clock.instant();
		MeetingUpdate update = this.updates.save(MeetingUpdate.of(opened.only(), told, opened.user(), now));
		this.events.publishEvent(
				new MeetingUpdated(episode, meetingId, update.id(), told.reply(), opened.file().family(), now));
		return update.id();
	}

}
