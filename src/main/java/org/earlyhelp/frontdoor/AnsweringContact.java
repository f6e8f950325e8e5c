package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead practitioner takes up a contact about a family with a plan (R2.1), or a
 * question whether there is one.
 */
@Service
@Transactional
public class AnsweringContact implements TaskWork<AnswerContact> {

	private final Contacts contacts;

	private final AnsweringPlanCheck planChecks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnsweringContact(Contacts contacts, AnsweringPlanCheck planChecks, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.planChecks = planChecks;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "answer-contact";
	}

	@Override
	public Class<AnswerContact> payload() {
		return AnswerContact.class;
	}

	/**
	 * @throws ContactNotInState where it is not decided
	 */
	@Override
	public void complete(WorkItem item, AnswerContact answer) {
		if (item.isPlanCheck()) {
			this.planChecks.complete(item, answer);
			return;
		}
		Contact contact = this.contacts.called(item.contact());
		Instant now = this.clock.instant();
		contact.answered(new Answer(answer.response(), item.user().username(), now));
		this.events.publishEvent(new ContactAnswered(contact.id(), answer.response(), contact.family(), now));
	}

}
