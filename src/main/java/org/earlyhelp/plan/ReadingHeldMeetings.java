package org.earlyhelp.plan;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the meetings that were held: who came, what was said and agreed. */
@Service
@Transactional
public class ReadingHeldMeetings {

	private final CaseDoor door;

	private final TafMeetings meetings;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingHeldMeetings(CaseDoor door, TafMeetings meetings, FamilyMembers families, Staff staff, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.meetings = meetings;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest first.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<HeldMeetingView> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		List<TafMeeting> held = this.meetings.findByCaseIdOrderByHeldOn(id.value());
		this.events
			.publishEvent(new RecordViewed(Subject.of(id), file.family(), "HELD_MEETINGS", this.clock.instant()));
		if (held.isEmpty()) {
			return List.of();
		}
		var owners = new Owners(this.families.household(file.family()),
				this.staff.names(held.stream().flatMap(ReadingHeldMeetings::named).toList()));
		return held.stream()
			.sorted(Comparator.comparing(TafMeeting::heldOn).thenComparing(TafMeeting::recordedAt).reversed())
			.map((meeting) -> view(meeting, owners))
			.toList();
	}

	/** Who wrote it down, and who may be a colleague that owns an action. */
	private static Stream<String> named(TafMeeting meeting) {
		return Stream.concat(Stream.of(meeting.recordedBy()),
				meeting.content()
					.outcomes()
					.stream()
					.flatMap((outcome) -> outcome.actions().stream())
					.map(HoldTafMeeting.ActionAgreed::owner));
	}

	private HeldMeetingView view(TafMeeting meeting, Owners owners) {
		HoldTafMeeting said = meeting.content();
		return new HeldMeetingView(meeting.id(), meeting.heldOn(), meeting.quorate(), said.attendees(),
				said.outcomes().stream().map((outcome) -> agreed(outcome, owners)).toList(), said.contingency(),
				said.familyAgrees(), said.minutes(), said.nextReviewOn(), meeting.recordedAt(), meeting.recordedBy(),
				owners.colleagues().get(meeting.recordedBy()));
	}

	private HeldMeetingView.Agreed agreed(HoldTafMeeting.OutcomeAgreed outcome, Owners owners) {
		UUID person = (outcome.personId() != null) ? outcome.personId().value() : null;
		return new HeldMeetingView.Agreed(outcome.needCode(), this.profile.codes().needName(outcome.needCode()), person,
				owners.household().nameOf(outcome.personId()), outcome.headline(), outcome.target(), outcome.by(),
				outcome.actions()
					.stream()
					.map((action) -> new HeldMeetingView.ToDo(action.text(), action.owner(),
							owners.nameOf(action.owner()), action.due()))
					.toList());
	}

}
