package org.earlyhelp.frontdoor;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.shared.ContactId;

import org.springframework.stereotype.Component;

/**
 * The one way to a contact for people: nobody gets it without the right to the deed.
 */
@Component
public class ContactDoor {

	private final Contacts contacts;

	private final CurrentUser user;

	ContactDoor(Contacts contacts, CurrentUser user) {
		this.contacts = contacts;
		this.user = user;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may see it and not do this
	 */
	public Contact open(ContactId id, Deed deed) {
		Contact contact = this.contacts.called(id);
		Access.demand(this.user.get(), contact.facts(), deed, id);
		return contact;
	}

}
