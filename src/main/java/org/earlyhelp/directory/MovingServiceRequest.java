package org.earlyhelp.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.frontdoor.ContactDoor;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how a request to a service went on, each step with its date. */
@Service
@Transactional
public class MovingServiceRequest {

	private final ServiceRequests requests;

	private final CaseDoor cases;

	private final ContactDoor contacts;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MovingServiceRequest(ServiceRequests requests, CaseDoor cases, ContactDoor contacts, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.contacts = contacts;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where there is none, or none for the asker
	 * @throws InvalidInput where the day lies in the future, or before the step before
	 * @throws RequestNotInState where this cannot follow
	 */
	public void move(UUID id, MoveServiceRequest moved) {
		ServiceRequest request = this.requests.findById(id).orElseThrow(() -> NotThere.none(id));
		demandShare(request.subject());
		Instant now = this.clock.instant();
		new InvalidInput.Findings().unless(!moved.on().isAfter(ServiceTime.dayOf(now)), "on", "date.in-future")
			.unless(!moved.on().isBefore(request.lastOn()), "on", "service-request.before-last-step", request.lastOn())
			.refuse();
		request.move(moved.state(), moved.on(), moved.note(), this.user.get().username(), now);
		this.events.publishEvent(new ServiceRequestMoved(id, moved.state(), moved.on(), moved.note(), request.subject(),
				request.family(), now));
	}

	private void demandShare(Subject subject) {
		if (subject.isContact()) {
			this.contacts.open(new ContactId(subject.id()), Deed.CONTRIBUTE);
		}
		else {
			this.cases.open(new CaseId(subject.id()), Deed.CONTRIBUTE);
		}
	}

}
