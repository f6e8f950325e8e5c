package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what integrated working advised and what becomes of it. */
@Service
@Transactional
public class RecordingConsultation implements TaskWork<RecordConsultation> {

	private final Contacts contacts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingConsultation(Contacts contacts, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "record-consultation";
	}

	@Override
	public Class<RecordConsultation> payload() {
		return RecordConsultation.class;
	}

	/**
	 * @throws ContactNotInState where it is not decided
	 */
	@Override
	public void complete(WorkItem item, RecordConsultation held) {
		Contact contact = this.contacts.called(item.contact());
		Instant now = this.clock.instant();
		contact.consulted(new Consultation(held.advice(), held.result(), held.services(), item.user().username(), now));
		this.events
			.publishEvent(new ConsultationRecorded(contact.id(), held.result(), held.advice(), contact.family(), now));
	}

}
