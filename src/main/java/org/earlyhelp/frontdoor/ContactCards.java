package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.SubjectCard;
import org.earlyhelp.worklist.SubjectSource;

import org.springframework.stereotype.Component;

/** What queues show of a contact. */
@Component
class ContactCards implements SubjectSource {

	private final Contacts contacts;

	ContactCards(Contacts contacts) {
		this.contacts = contacts;
	}

	@Override
	public boolean knows(Subject.Kind kind) {
		return kind == Subject.Kind.CONTACT;
	}

	@Override
	public SubjectCard card(Subject subject) {
		Contact contact = this.contacts.called(new ContactId(subject.id()));
		return SubjectCard.ofContact(contact.id(), contact.reference(), contact.family(), contact.familyName(),
				contact.level(), contact.immediateDanger() || contact.rag() == Rag.RED, contact.facts());
	}

}
