package org.earlyhelp.plan;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;

import org.springframework.stereotype.Component;

/**
 * The way to meetings: for those who have the right to the deed on their case, and for
 * practitioners who are invited, or whose agency is, to those meetings alone while the
 * case is open. For all others there are none.
 */
@Component
class MeetingDoor {

	private final CaseFiles cases;

	private final CaseDoor door;

	private final Meetings meetings;

	private final CurrentUser user;

	MeetingDoor(CaseFiles cases, CaseDoor door, Meetings meetings, CurrentUser user) {
		this.cases = cases;
		this.door = door;
		this.meetings = meetings;
		this.user = user;
	}

	/**
	 * What lies behind the door.
	 *
	 * @param asGuest whether they are invited, and not of the team
	 */
	record Opened(CaseFile file, List<Meeting> meetings, User user, boolean asGuest) {

		Meeting only() {
			return this.meetings.get(0);
		}

	}

	/**
	 * The meetings that the asker may see, the latest first.
	 * @throws NotThere where the case is not there for them
	 * @throws NotPermitted where they may know of it alone
	 */
	Opened all(CaseId episode) {
		CaseFile file = this.cases.called(episode);
		return open(file, Deed.SEE, this.meetings.findByCaseIdOrderByMeetsAtDescIdDesc(episode.value()));
	}

	/**
	 * One of them.
	 * @throws NotThere where it, or its case, is not there for the asker
	 */
	Opened one(CaseId episode, UUID meeting, Deed deed) {
		CaseFile file = this.cases.called(episode);
		Opened opened = open(file, deed, this.meetings.findByIdAndCaseId(meeting, episode.value()).stream().toList());
		if (opened.meetings().isEmpty()) {
			throw NotThere.none(meeting);
		}
		return opened;
	}

	private Opened open(CaseFile file, Deed deed, List<Meeting> found) {
		User asker = this.user.get();
		if (!this.door.may(file, deed) && mayBeGuest(asker, file)) {
			List<Meeting> invitedTo = found.stream().filter((meeting) -> meeting.invites(asker)).toList();
			if (!invitedTo.isEmpty()) {
				return new Opened(file, invitedTo, asker, true);
			}
		}
		this.door.demand(file, deed);
		return new Opened(file, found, asker, false);
	}

	private static boolean mayBeGuest(User user, CaseFile file) {
		return user.is(Role.PRACTITIONER) && file.restriction() == 0 && file.state().isOpen()
				&& !file.excludedAgencies().contains(user.agency());
	}

}
