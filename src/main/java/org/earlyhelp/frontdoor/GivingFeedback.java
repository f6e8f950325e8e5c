package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the referrer what was decided (R3.3). */
@Service
@Transactional
public class GivingFeedback implements TaskWork<GiveFeedback> {

	private final Contacts contacts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GivingFeedback(Contacts contacts, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "give-feedback";
	}

	@Override
	public Class<GiveFeedback> payload() {
		return GiveFeedback.class;
	}

	/**
	 * @throws ContactNotInState where nothing was decided
	 */
	@Override
	public void complete(WorkItem item, GiveFeedback told) {
		Contact contact = this.contacts.called(item.contact());
		Instant now = this.clock.instant();
		contact.fedBack(new Feedback(told.method(), told.text(), item.user().username(), now));
		this.events
			.publishEvent(new FeedbackGiven(contact.id(), told.method().name(), told.text(), contact.family(), now));
	}

}
