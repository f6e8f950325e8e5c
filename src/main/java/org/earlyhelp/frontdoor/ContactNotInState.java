package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.RuleBroken;

/** What was asked does not fit where the contact is. */
public class ContactNotInState extends RuleBroken {

	ContactNotInState(String reference, ContactState state) {
		super("contact.not-in-state", reference, state);
	}

	@Override
	public boolean overtaken() {
		return true;
	}

}
