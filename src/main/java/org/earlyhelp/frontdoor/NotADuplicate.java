package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.RuleBroken;

/** The two contacts cannot be linked as the same incident. */
public class NotADuplicate extends RuleBroken {

	private NotADuplicate(String key, Object... values) {
		super(key, values);
	}

	static NotADuplicate ofItself(String contact) {
		return new NotADuplicate("contact.duplicate-of-itself", contact);
	}

	static NotADuplicate tooLate(String contact, String other) {
		return new NotADuplicate("contact.duplicate-too-late", contact, other);
	}

	static NotADuplicate ofDuplicate(String other) {
		return new NotADuplicate("contact.duplicate-of-duplicate", other);
	}

}
