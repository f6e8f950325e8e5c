package org.earlyhelp.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the meetings that were called, and the invitation to each. */
@Service
@Transactional
public class ReadingMeetings {

	private final MeetingDoor door;

	private final MeetingUpdates updates;

	private final FamilyMembers families;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingMeetings(MeetingDoor door, MeetingUpdates updates, FamilyMembers families, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.updates = updates;
		this.families = families;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Meetings as somebody finds them.
	 *
	 * @param reference the case's
	 * @param asGuest whether they are invited and may not see the case
	 */
	public record Called(String reference, boolean asGuest, List<MeetingView> meetings) {
	}

	/** All that the asker may see, the latest first. */
	public Called called(CaseId episode) {
		MeetingDoor.Opened opened = this.door.all(episode);
		viewed(opened, "MEETINGS");
		return new Called(opened.file().reference(), opened.asGuest(), views(opened));
	}

	/**
	 * One of them.
	 * @throws NotThere where there is none for the asker
	 */
	public Called called(CaseId episode, UUID meeting) {
		MeetingDoor.Opened opened = this.door.one(episode, meeting, Deed.SEE);
		viewed(opened, "MEETING");
		return new Called(opened.file().reference(), opened.asGuest(), views(opened));
	}

	/** The same without the case around them. */
	public List<MeetingView> all(CaseId episode) {
		return called(episode).meetings();
	}

	/**
	 * @throws NotThere where there is none for the asker
	 */
	public MeetingView one(CaseId episode, UUID meeting) {
		return called(episode, meeting).meetings().get(0);
	}

	/**
	 * The invitation for a calendar. It leaves the service, so it tells nothing of the
	 * family but the case's reference: a place that would is left out.
	 * @throws NotThere where there is none for the asker
	 */
	public String invitation(CaseId episode, UUID meeting) {
		MeetingDoor.Opened opened = this.door.one(episode, meeting, Deed.SEE);
		viewed(opened, "MEETING_INVITATION");
		Meeting called = opened.only();
		boolean told = this.families.isTold(opened.file().family(), called.place());
		return new Invitation(called.id(), opened.file().reference(), called.meetsAt(), called.calledAt(),
				told ? null : called.place())
			.text();
	}

	private List<MeetingView> views(MeetingDoor.Opened opened) {
		Map<UUID, List<MeetingUpdate>> said = this.updates
			.findByMeetingIdInOrderByToldAt(opened.meetings().stream().map(Meeting::id).toList())
			.stream()
			.filter((update) -> !opened.asGuest() || update.agency().equals(opened.user().agency()))
			.collect(Collectors.groupingBy(MeetingUpdate::meetingId));
		return opened.meetings()
			.stream()
			.map((meeting) -> new MeetingView(meeting.id(), meeting.type(), meeting.meetsAt(), meeting.place(),
					meeting.chair(), meeting.invitees(), meeting.invites(opened.user()), meeting.calledBy(),
					meeting.calledAt(),
					said.getOrDefault(meeting.id(), List.of()).stream().map(MeetingUpdate::view).toList()))
			.toList();
	}

	private void viewed(MeetingDoor.Opened opened, String what) {
		this.events.publishEvent(
				new RecordViewed(Subject.of(opened.file().id()), opened.file().family(), what, this.clock.instant()));
	}

}
