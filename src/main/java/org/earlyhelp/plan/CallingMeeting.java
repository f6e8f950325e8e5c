package org.earlyhelp.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to a meeting, once the family has agreed that others are told. */
@Service
@Transactional
public class CallingMeeting {

	private final CaseDoor door;

	private final Meetings meetings;

	private final Staff staff;

	private final FamilyMembers families;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CallingMeeting(CaseDoor door, Meetings meetings, Staff staff, FamilyMembers families, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.meetings = meetings;
		this.staff = staff;
		this.families = families;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the meeting's id
	 * @throws InvalidInput where it does not lie ahead, or an invitee is nobody, a
	 * stranger to the family or of an agency that the family does not want told
	 * @throws org.earlyhelp.casefile.CaseNotInState before the family agreed, or at the
	 * end
	 */
	public UUID call(CaseId episode, CallMeeting call, IfMatch seen) {
		CaseFile file = this.door.change(episode, Deed.CONTRIBUTE, seen);
		Instant now = this.clock.instant();
		var findings = new InvalidInput.Findings().unless(call.at().isAfter(now), "at", "meeting.not-ahead");
		List<Invitee> invited = new ArrayList<>();
		for (int index = 0; index < call.invitees().size(); index++) {
			invited.add(known(call.invitees().get(index), file, "invitees[" + index + "]", findings));
		}
		findings.refuse();
		file.requireState(CaseState.ASSESSMENT, CaseState.PLANNING, CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED);
		Meeting meeting = this.meetings.save(Meeting.called(episode, call, invited, this.user.get().username(), now));
		this.events.publishEvent(new MeetingCalled(episode, meeting.id(), meeting.type(), meeting.meetsAt(),
				invited.size(), file.family(), now));
		return meeting.id();
	}

	/** The invitee with all that a bare word leaves open. */
	private Invitee known(Invitee said, CaseFile file, String path, InvalidInput.Findings findings) {
		Invitee invitee = named(said);
		findings.unless(!invitee.isNobody(), path, "meeting.nobody-invited");
		if (invitee.username() != null) {
			Optional<User> colleague = this.staff.called(invitee.username());
			findings.unless(colleague.isPresent(), path, "staff.unknown", invitee.username());
			invitee = colleague.map((user) -> invitation(user, said.relationship())).orElse(invitee);
		}
		if (invitee.personId() != null) {
			findings.unless(this.families.strangers(file.family(), List.of(new PersonId(invitee.personId()))).isEmpty(),
					path, "person.not-of-family");
		}
		findings.unless(invitee.agency() == null || !file.excludedAgencies().contains(invitee.agency()), path,
				"meeting.agency-excluded", invitee.agency());
		return invitee;
	}

	private static Invitee invitation(User colleague, String relationship) {
		return new Invitee(colleague.username(), null, colleague.name(), colleague.agency(), relationship);
	}

	/** A bare word is a username, an id or an agency where there is such, else a name. */
	private Invitee named(Invitee said) {
		String word = said.name();
		if (word == null || said.username() != null || said.personId() != null || said.agency() != null) {
			return said;
		}
		if (this.staff.called(word).isPresent()) {
			return new Invitee(word, null, null, null, said.relationship());
		}
		if (word.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			return new Invitee(null, UUID.fromString(word), null, null, said.relationship());
		}
		return this.staff.active()
			.stream()
			.map(User::agency)
			.filter(word::equalsIgnoreCase)
			.findFirst()
			.map((agency) -> new Invitee(null, null, null, agency, said.relationship()))
			.orElse(said);
	}

}
