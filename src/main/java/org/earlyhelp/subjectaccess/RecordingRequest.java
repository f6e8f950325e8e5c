package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that somebody asked to see a record, and what its clock runs by. Nothing is
 * read for it yet.
 */
@Service
@Transactional
public class RecordingRequest {

	private final Requests requests;

	private final ChoosingPerson choosing;

	private final Profile profile;

	private final WorkingCalendar calendar;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingRequest(Requests requests, ChoosingPerson choosing, Profile profile, WorkingCalendar calendar,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.choosing = choosing;
		this.profile = profile;
		this.calendar = calendar;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the id of the request
	 * @throws NotPermitted unless a records officer records it
	 * @throws InvalidInput where nobody of this family is the person, or it is not said
	 * who asks and by what authority
	 */
	public UUID record(RecordRequest said) {
		User officer = this.user.get();
		SubjectAccessRoles.demand(officer);
		UUID family = this.choosing.familyOf(said.reference(), said.personId());
		boolean self = said.requester() == Requester.SELF;
		new InvalidInput.Findings().unless(self || said.requesterName() != null, "requesterName", "required")
			.unless(said.requester() != Requester.OTHER || said.authority() != null, "authority", "required")
			.refuse();
		Instant now = this.clock.instant();
		LocalDate due = due(said.receivedOn(), said.identityConfirmedOn(), said.complexReason() != null);
		var request = new RequestView(TimeOrderedId.next(), 0, this.requests.nextReference(now), family,
				said.personId(), null, said.requester(), self ? null : said.requesterName(), said.authority(),
				said.receivedOn(), said.identityConfirmedOn(), said.complexReason() != null, said.complexReason(), due,
				RequestState.OPEN, officer.username(), now, null, null, null, null, null, null, null, null);
		this.requests.recorded(request);
		this.events.publishEvent(new SubjectAccessAsked(request.id(), request.reference(), said.personId(),
				request.familyId(), said.requester(), said.receivedOn(), due, now));
		return request.id();
	}

	/**
	 * @throws CannotAnswer where it was answered or closed
	 * @throws org.earlyhelp.shared.http.Stale where somebody changed it since
	 */
	public void set(UUID id, SetClock said, IfMatch seen) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.held(id);
		seen.check(request.version());
		Completeness.demandOpen(request.state());
		LocalDate due = due(request.receivedOn(), said.identityConfirmedOn(), said.complexReason() != null);
		this.requests.clock(id, said.identityConfirmedOn(), said.complexReason(), due);
		this.events.publishEvent(new SubjectAccessClockSet(id, request.reference(), request.personId(),
				request.familyId(), said.identityConfirmedOn(), said.complexReason(), due, this.clock.instant()));
	}

	private LocalDate due(LocalDate received, LocalDate confirmed, boolean complex) {
		return DueDate.of(received, confirmed, this.profile.subjectAccess().months(complex),
				this.calendar::isWorkingDay);
	}

}
