package org.earlyhelp.frontdoor;

import java.time.Clock;

import org.earlyhelp.shared.ContactId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing more follows from a contact: the end of its process closes it. */
@Service
@Transactional
public class ClosingContact {

	private final Contacts contacts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClosingContact(Contacts contacts, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.events = events;
		this.clock = clock;
	}

	/** Closes a decided contact; one that is closed or linked stays as it is. */
	public void close(ContactId id) {
		Contact contact = this.contacts.called(id);
		if (contact.state() == ContactState.DECIDED) {
			contact.close();
			this.events.publishEvent(new ContactClosed(id, contact.family(), this.clock.instant()));
		}
	}

}
