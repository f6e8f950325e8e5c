package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks again at what was sent back to a referrer or asked of one, so that no child
 * vanishes between two inboxes (R2.6).
 */
@Service
@Transactional
public class ReviewingReturn implements TaskWork<ReviewReturn> {

	private final Contacts contacts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewingReturn(Contacts contacts, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "review-return";
	}

	@Override
	public Class<ReviewReturn> payload() {
		return ReviewReturn.class;
	}

	/**
	 * What came brings the contact back for a decision; silence leaves it where it is.
	 * @throws ContactNotInState where nothing was asked or sent back
	 */
	@Override
	public void complete(WorkItem item, ReviewReturn review) {
		Contact contact = this.contacts.called(item.contact());
		Instant now = this.clock.instant();
		contact.returnLookedAt(new ReturnLookedAt(review.result(), review.decision(), item.user().username(), now));
		this.events
			.publishEvent(new ReturnReviewed(contact.id(), review.result(), review.decision(), contact.family(), now));
	}

}
